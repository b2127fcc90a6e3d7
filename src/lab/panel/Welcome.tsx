import * as React from 'react';
import type { Session } from '../../core/session/SessionManager.js';
import { dayText } from '../cards/dayText.js';
import { Notice } from '../cards/Notice.js';
import { usePanel } from './PanelContext.js';
import { personaLabel } from './personaLabel.js';
import { personaScope } from './personaScope.js';
import { useSignal } from './useSignal.js';

/** Before the first question: who asks, what they may see, and questions that are worth asking. */
export function Welcome({ session }: { readonly session: Session }): React.ReactElement {
  const { conversation, ask, trans, locale } = usePanel();
  useSignal(conversation.changed);
  const { assistant, loadProblem } = conversation;
  return (
    <section className="jp-SupplyChain-Welcome">
      <h3>{personaLabel(session.persona, trans)}</h3>
      <p>{trans.__('You may see %1.', personaScope(session.persona, trans, locale))}</p>
      {assistant ? (
        <>
          <Notice kind="info">
            {trans.__('Generated data, as of %1.', dayText(assistant.asOf, locale, 'long'))}
          </Notice>
          <ul className="jp-SupplyChain-suggestions" aria-label={trans.__('Worth asking')}>
            {assistant.suggestions(session.id).map(text => (
              <li key={text}>
                <button
                  type="button"
                  className="jp-SupplyChain-Button"
                  onClick={() => {
                    ask({ kind: 'question', text });
                  }}
                >
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : loadProblem ? (
        <>
          <Notice kind="error">{loadProblem.describe(trans).message}</Notice>
          <p>{loadProblem.describe(trans).remedy}</p>
          <button
            type="button"
            className="jp-SupplyChain-Button"
            onClick={() => {
              conversation.prepare();
            }}
          >
            {trans.__('Try again')}
          </button>
        </>
      ) : (
        <p className="jp-SupplyChain-status">{trans.__('Starting the database…')}</p>
      )}
    </section>
  );
}
