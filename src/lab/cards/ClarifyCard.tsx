import * as React from 'react';
import type { Clarification } from '../../core/answer/Outcome.js';
import { usePanel } from '../panel/PanelContext.js';
import { ChoiceButtons } from './ChoiceButtons.js';

/** One question back, its answers as buttons. */
export function ClarifyCard(props: { readonly clarification: Clarification }): React.ReactElement {
  const { trans } = usePanel();
  const { message, options } = props.clarification;
  return (
    <>
      <p className="jp-SupplyChain-sentence" dir="auto">
        {message}
      </p>
      <ChoiceButtons label={trans.__('Possible meanings')} choices={options} numbered />
    </>
  );
}
