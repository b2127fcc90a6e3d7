import { bareAnswer } from '../answer/bareAnswer.js';
import type { Answer } from '../answer/Outcome.js';
import { tableOfRows } from '../database/ResultTable.js';
import type { Translation } from '../language/Translation.js';
import type { AskedMeaning } from '../reading/meaningAsked.js';

interface Circumstances {
  readonly question: string;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly milliseconds: number;
  readonly trans: Translation;
}

/** What a term means, as every figure made of it says. */
export function meaningAnswer(
  { term, meanings }: AskedMeaning,
  { question, asOf, milliseconds, trans }: Circumstances
): Answer {
  const texts = meanings.map(text => trans.__(text));
  const columns = [
    { name: 'term', type: 'text' as const },
    { name: 'meaning', type: 'text' as const }
  ];
  const rows = texts.map(text => [term, text]);
  return bareAnswer(
    { question, sentence: texts.join(' '), table: tableOfRows(columns, rows, asOf), milliseconds },
    { definitions: texts }
  );
}
