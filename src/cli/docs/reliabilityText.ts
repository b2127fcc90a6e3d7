import { AssistantError } from '../../core/errors/AssistantError.js';
import { english } from '../../core/language/Translation.js';
import { faultRows } from './faultRows.js';
import { faultWords, type FaultRow } from './FaultRow.js';

/** docs/reliability.md: what a person sees of each fault, as the tests prove it. */
export function reliabilityText(): string {
  return `${[
    '# When a service fails',
    'Written by `npm run docs` from the rows that `tests/aws/faultMatrix.test.ts` makes happen, one by ' +
      'one, at a local endpoint that speaks the wire formats of AWS. No AWS account was at hand: how ' +
      'the services themselves behave there is taken from their documentation.',
    'What may pass by itself is tried three times, with a random wait that doubles; credentials that ' +
      'a service calls expired are asked for anew, once. What will not pass by itself is not tried ' +
      'again. A statement runs once however often it is sent: its token stays the same. After every ' +
      'fault the next use works as before.',
    'A further test asks 200 questions, eight at a time, of Redshift while a fifth of all calls fails ' +
      'in ten ways: none is lost, none is answered otherwise than by the embedded database, and every ' +
      'failure says what it was.',
    ...faultRows.flatMap(({ service, use, rows }) => [`## ${service}`, use, table(rows)])
  ].join('\n\n')}\n`;
}

const headings = ['What happens', 'Once', 'While it lasts', 'Calls', 'Instead'];

/** Padded as the formatter of this repository would. */
function table(rows: readonly FaultRow[]): string {
  const lines = [headings, ...rows.map(cellsOf)];
  const widths = headings.map((_heading, column) =>
    Math.max(...lines.map(cells => cells[column]?.length ?? 0))
  );
  const [heading = '', ...others] = lines.map(cells => {
    const padded = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    return `| ${padded.join(' | ')} |`;
  });
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`;
  return [heading, rule, ...others].join('\n');
}

function cellsOf({ fault, madeGood, calls, told, oldAnswer }: FaultRow): string[] {
  return [
    faultWords[fault],
    madeGood ? 'nobody notices' : 'is told',
    told ? sentenceOf(told) : 'nobody notices',
    String(calls),
    oldAnswer ? 'an earlier answer, named as old' : ''
  ];
}

function sentenceOf({ code, parts }: NonNullable<FaultRow['told']>): string {
  const { message, remedy } = new AssistantError(code, parts).describe(english);
  return `“${message} ${remedy}”`;
}
