import * as React from 'react';
import { suggestions } from '../../core/agents/suggestions.js';
import type { AssistantError } from '../../core/errors/AssistantError.js';
import type { Session } from '../../core/session/SessionManager.js';
import { ChoiceButtons } from '../cards/ChoiceButtons.js';
import { dayText } from '../cards/dayText.js';
import { Notice } from '../cards/Notice.js';
import { usePanel } from './PanelContext.js';
import { personaLabel } from './personaLabel.js';
import { personaScope } from './personaScope.js';
import { useSignal } from './useSignal.js';

/**
 * Before the first question: who asks, what they may see, and questions that are worth asking. All
 * but the day of the data is there before the database is.
 */
export function Welcome({ session }: { readonly session: Session }): React.ReactElement {
  const { conversation, trans, locale } = usePanel();
  useSignal(conversation.changed);
  const { assistant, loadProblem } = conversation;
  return (
    <section className="jp-SupplyChain-Welcome">
      <h3>{personaLabel(session.persona, trans)}</h3>
      <p>{trans.__('You may see %1.', personaScope(session.persona, trans, locale))}</p>
      {loadProblem ? (
        <LoadProblem problem={loadProblem} />
      ) : (
        <Notice kind="info">
          {assistant
            ? trans.__('Generated data, as of %1.', dayText(assistant.asOf, locale, 'long'))
            : trans.__('Generated data; the database is starting…')}
        </Notice>
      )}
      <ChoiceButtons
        label={trans.__('Worth asking')}
        choices={suggestions[session.persona].map(text => ({
          label: text,
          request: { kind: 'question', text }
        }))}
      />
    </section>
  );
}

function LoadProblem({ problem }: { readonly problem: AssistantError }): React.ReactElement {
  const { conversation, trans } = usePanel();
  const { message, remedy } = problem.describe(trans);
  return (
    <>
      <Notice kind="error">{message}</Notice>
      <p>{remedy}</p>
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
  );
}
