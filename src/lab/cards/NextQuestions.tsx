import * as React from 'react';
import type { AnswerInput, Choice } from '../../core/answer/Outcome.js';
import { usePanel } from '../panel/PanelContext.js';
import { ChoiceButtons } from './ChoiceButtons.js';

/** More of them would hide the questions; the explanation has them all. */
const mostInputs = 3;

/** What follows from an answer: the rows behind its figures, and questions. */
export function NextQuestions(props: {
  readonly inputs: readonly AnswerInput[];
  readonly questions: readonly string[];
}): React.ReactElement {
  const { trans } = usePanel();
  const rows = props.inputs.flatMap(({ name, rows: request }): Choice[] =>
    request ? [{ label: trans.__('Rows: %1', name), request }] : []
  );
  return (
    <ChoiceButtons
      label={trans.__('What next')}
      choices={[
        ...rows.slice(0, mostInputs),
        ...props.questions.map((text): Choice => ({
          label: text,
          request: { kind: 'question', text }
        }))
      ]}
    />
  );
}
