import * as React from 'react';
import type { Choice } from '../../core/answer/Outcome.js';
import { usePanel } from '../panel/PanelContext.js';

interface ChoiceButtonsProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Whether each shows the key that chooses it. */
  readonly numbered?: boolean;
}

/** Things to ask, each at one click. */
export function ChoiceButtons(props: ChoiceButtonsProps): React.ReactElement | null {
  const { ask } = usePanel();
  return props.choices.length === 0 ? null : (
    <ul className="jp-SupplyChain-suggestions" aria-label={props.label}>
      {props.choices.map(({ label, request }, index) => (
        <li key={label}>
          <button
            type="button"
            className="jp-SupplyChain-Button"
            onClick={() => {
              ask(request);
            }}
          >
            {props.numbered && index < 9 && <kbd>{index + 1}</kbd>}
            <span dir="auto">{label}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
