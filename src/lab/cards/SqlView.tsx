import * as React from 'react';
import { usePanel } from '../panel/PanelContext.js';

/** The statement behind an answer. */
export function SqlView({ sql }: { readonly sql: string }): React.ReactElement {
  const { trans } = usePanel();
  return (
    <pre className="jp-SupplyChain-Sql" aria-label={trans.__('SQL')} role="region" dir="ltr">
      <code>{sql}</code>
    </pre>
  );
}
