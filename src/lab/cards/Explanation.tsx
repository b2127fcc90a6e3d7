import * as React from 'react';
import type { Answer } from '../../core/answer/Outcome.js';
import { usePanel } from '../panel/PanelContext.js';

/** Why the answer is what it is: how it was understood, what its words mean, what was assumed. */
export function Explanation({ answer }: { readonly answer: Answer }): React.ReactElement {
  const { trans } = usePanel();
  const understood = answer.chips.map(chip => chip.label);
  return (
    <section className="jp-SupplyChain-Explanation" aria-label={trans.__('Explanation')}>
      <Points title={trans.__('Understood as')} points={understood} />
      <Points title={trans.__('Definitions')} points={answer.definitions} />
      <Points title={trans.__('Assumed')} points={answer.assumptions} />
    </section>
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
