import type { Answer } from '../../answer/Outcome.js';
import { plainText } from '../../answer/plainText.js';
import type { Translation } from '../../language/Translation.js';
import type { Finding } from './ModelTool.js';
import { runSqlName } from './runSql.js';
import type { LoopEnd } from './ToolLoop.js';
import { unbackedFigures } from './unbackedFigures.js';

/** What a model may say to a person. */
const longestText = 1200;

/** What a model wrote, as a part of a sentence of ours; empty where it wrote nothing. */
export function modelText({ text }: Pick<LoopEnd, 'text'>): string {
  const plain = plainText(text).trim();
  return plain.length > longestText ? `${plain.slice(0, longestText)}…` : plain;
}

interface Telling {
  readonly sendData: boolean;
  /** All that was sent, as text. */
  readonly sent: string | null;
  readonly trans: Translation;
}

/**
 * The answer that a model found: the figures are those of the results. Its own text is shown only
 * where it saw the results and each of its figures is in one of them.
 * @param findings at least one
 */
export function modelAnswer(
  end: LoopEnd,
  [first, ...others]: readonly [Finding, ...Finding[]],
  { sendData, sent, trans }: Telling
): Answer {
  const findings = [first, ...others];
  const shown = findings.filter(({ more }) => !more);
  const { answer, tool } = findings.at(-1) ?? first;
  const told = shown.length === 0 ? [answer] : shown.map(finding => finding.answer);
  const text = sendData && end.why === 'told' ? modelText(end) : '';
  const unbacked = unbackedFigures(text, end.backing);
  const union = (of: (answer: Answer) => readonly string[]): string[] => [
    ...new Set(told.flatMap(of))
  ];
  const ownSql = trans.__('The SQL was written by a model: see whether it asks what you mean.');
  return {
    ...answer,
    answeredBy: 'model',
    sentence:
      text !== '' && unbacked.length === 0 ? text : union(each => [each.sentence]).join(' '),
    assumptions: [...union(each => each.assumptions), ...(tool === runSqlName ? [ownSql] : [])],
    definitions: union(each => each.definitions),
    notices: union(each => each.notices),
    doubts: [...unbackedText(unbacked, trans), ...unfinishedText(end, trans)],
    sent
  };
}

function unbackedText(figures: readonly string[], trans: Translation): string[] {
  const named = [...new Set(figures)].map(figure => `“${figure}”`).join(', ');
  return named === ''
    ? []
    : [
        trans.__('The model stated %1, which no result bears out; its sentence is left out.', named)
      ];
}

function unfinishedText({ why }: LoopEnd, trans: Translation): string[] {
  return why === 'found' || why === 'told'
    ? []
    : [trans.__('The model did not finish; this is what it had found.')];
}
