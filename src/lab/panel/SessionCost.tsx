import * as React from 'react';
import { moneyText } from '../cards/moneyText.js';
import { usePanel } from './PanelContext.js';
import { showCosts } from './showCosts.js';
import { useCosts } from './useCosts.js';

/** What this session cost so far; a click shows on what. */
export function SessionCost(): React.ReactElement {
  const { assistant, conversation, trans, locale } = usePanel();
  const costs = useCosts();
  const { session } = assistant;
  const usd = session ? (costs?.session(session.id).addedUsd ?? 0) : 0;
  const text = moneyText(usd, trans, locale);
  return (
    <button
      type="button"
      className="jp-SupplyChain-SessionCost"
      title={trans.__('What this session cost, and on what')}
      aria-label={trans.__('Costs of this session: %1', text)}
      onClick={() => {
        if (session && conversation.assistant) {
          void showCosts(conversation.assistant, session.id, trans, locale);
        }
      }}
    >
      {text}
    </button>
  );
}
