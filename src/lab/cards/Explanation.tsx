import * as React from 'react';
import type { Answer, AnswerInput } from '../../core/answer/Outcome.js';
import { costSentences } from './costSentences.js';
import { usePanel } from '../panel/PanelContext.js';

/** Why the answer is what it is: how it was understood, what its words mean, what was assumed. */
export function Explanation({ answer }: { readonly answer: Answer }): React.ReactElement {
  const { trans, locale } = usePanel();
  const understood = answer.chips.map(chip => chip.label);
  return (
    <section className="jp-SupplyChain-Explanation" aria-label={trans.__('Explanation')}>
      <Points title={trans.__('Understood as')} points={understood} />
      <Inputs inputs={answer.inputs} />
      <Points title={trans.__('Definitions')} points={answer.definitions} />
      <Points title={trans.__('Assumed')} points={answer.assumptions} />
      <Points title={trans.__('Cost')} points={costSentences(answer.cost, trans, locale)} />
      {answer.sent !== null && (
        <details>
          <summary>{trans.__('What was sent to the model')}</summary>
          <pre tabIndex={0} aria-label={trans.__('What was sent to the model')}>
            {answer.sent}
          </pre>
        </details>
      )}
    </section>
  );
}

/** What the figures were made from; what has rows of its own leads to them. */
function Inputs(props: { inputs: readonly AnswerInput[] }): React.ReactElement | null {
  const { ask, trans } = usePanel();
  return props.inputs.length === 0 ? null : (
    <>
      <h4>{trans.__('Made from')}</h4>
      <ul>
        {props.inputs.map(({ name, value, rows }) => (
          <li key={name} dir="auto">
            {rows ? (
              <button
                type="button"
                className="jp-SupplyChain-Button"
                title={trans.__('Shows the rows: %1', rows.text)}
                onClick={() => {
                  ask(rows);
                }}
              >
                {trans.__('%1: %2', name, value)}
              </button>
            ) : (
              trans.__('%1: %2', name, value)
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Points(props: { title: string; points: readonly string[] }): React.ReactElement | null {
  return props.points.length === 0 ? null : (
    <>
      <h4>{props.title}</h4>
      <ul>
        {props.points.map(point => (
          <li key={point} dir="auto">
            {point}
          </li>
        ))}
      </ul>
    </>
  );
}
