import * as React from 'react';
import { usePanel } from '../panel/PanelContext.js';
import { ChoiceButtons } from './ChoiceButtons.js';

/** Questions that follow from an answer. */
export function NextQuestions(props: {
  readonly questions: readonly string[];
}): React.ReactElement {
  const { trans } = usePanel();
  return (
    <ChoiceButtons
      label={trans.__('What next')}
      choices={props.questions.map(text => ({ label: text, request: { kind: 'question', text } }))}
    />
  );
}
