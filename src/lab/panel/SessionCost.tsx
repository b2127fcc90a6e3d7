import * as React from 'react';
import { moneyText } from '../cards/moneyText.js';
import { usePanel } from './PanelContext.js';
import { useSignal } from './useSignal.js';

/** What the answers of this session cost so far. */
export function SessionCost(): React.ReactElement {
  const { conversation, trans, locale } = usePanel();
  useSignal(conversation.changed);
  return (
    <span
      className="jp-SupplyChain-SessionCost"
      title={trans.__('What the answers of this session cost')}
    >
      {moneyText(conversation.costUsd, trans, locale)}
    </span>
  );
}
