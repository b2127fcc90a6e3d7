import * as React from 'react';
import { usePanel } from './PanelContext.js';
import { useSignal } from './useSignal.js';

/** Speaks to screen readers; in the page before there is anything to say, or it would not be heard. */
export function LiveRegions(): React.ReactElement {
  const { announcer } = usePanel().conversation;
  useSignal(announcer.changed);
  return (
    <div className="jp-SupplyChain-hidden">
      <div role="status" aria-live="polite" aria-atomic="true">
        {announcer.polite}
      </div>
      <div role="alert">{announcer.urgent}</div>
    </div>
  );
}
