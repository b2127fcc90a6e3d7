import type { EvaluationReport, Tally } from './EvaluationReport.js';
import { verdictNames } from './verdictOf.js';

const good = new Set(['right', 'right-clarify']);

/** A report for a terminal: what went wrong first, then the tallies. */
export function textOfReport(report: EvaluationReport): string {
  const wrong = verdictNames
    .filter(name => !good.has(name))
    .flatMap(name => {
      const results = report.results.filter(({ verdict }) => verdict === name);
      const lines = results.map(
        ({ id, question, why }) => `  ${id}  ${question}${why ? ` — ${why}` : ''}`
      );
      return lines.length > 0 ? [`${name} (${lines.length})`, ...lines, ''] : [];
    });
  const tallies = Object.entries(report.by).flatMap(([by, groups]) => [
    `by ${by}`,
    ...Object.entries(groups).map(([name, tally]) => lineOf(name, tally)),
    ''
  ]);
  const { p50, p95 } = report.milliseconds;
  return [
    ...wrong,
    ...tallies,
    ...(report.leftOut.length > 0
      ? [`not judged, as they have no reference: ${report.leftOut.join(', ')}`, '']
      : []),
    lineOf('total', report.total),
    `  milliseconds: p50 ${p50 ?? '–'}, p95 ${p95 ?? '–'}`,
    ''
  ].join('\n');
}

function lineOf(name: string, tally: Tally): string {
  const counts = verdictNames
    .filter(verdict => tally.verdicts[verdict] > 0)
    .map(verdict => `${verdict} ${tally.verdicts[verdict]}`);
  return [
    `  ${name.padEnd(34)} ${String(tally.questions).padStart(4)}`,
    `good ${percent(tally.goodShare)}`,
    `answered ${percent(tally.answeredShare)}`,
    `right of answered ${percent(tally.rightShareOfAnswered)}`,
    counts.join(', ')
  ].join('  ');
}

const percent = (share: number | null): string =>
  (share === null ? '–' : `${(100 * share).toFixed(1)} %`).padStart(7);
