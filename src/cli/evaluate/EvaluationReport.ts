import type { Evaluated } from './evaluateQuestions.js';
import { verdictNames, type VerdictName } from './verdictOf.js';

/** Shares are from 0 to 1; null where there is nothing to take a share of. */
export interface Tally {
  readonly questions: number;
  readonly verdicts: Readonly<Record<VerdictName, number>>;
  /** Right, or rightly asked back. */
  readonly goodShare: number | null;
  /** Answered, of the questions that can be answered. */
  readonly answeredShare: number | null;
  readonly rightShareOfAnswered: number | null;
}

export interface EvaluationReport {
  readonly today: string;
  /** Questions without a reference, which only a person can judge. */
  readonly leftOut: readonly string[];
  readonly total: Tally;
  readonly milliseconds: { readonly p50: number | null; readonly p95: number | null };
  readonly by: Readonly<Record<'kind' | 'persona' | 'tag', Readonly<Record<string, Tally>>>>;
  readonly results: readonly Evaluated[];
}

export function evaluationReport(
  results: readonly Evaluated[],
  leftOut: readonly string[],
  today: string
): EvaluationReport {
  const times = results.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number): number | null => times[Math.ceil(share * times.length) - 1] ?? null;
  return {
    today,
    leftOut,
    total: tallyOf(results),
    milliseconds: { p50: at(0.5), p95: at(0.95) },
    by: {
      kind: talliesBy(results, ({ kind }) => [kind]),
      persona: talliesBy(results, ({ persona }) => [persona]),
      tag: talliesBy(results, ({ tags }) => tags)
    },
    results
  };
}

function tallyOf(results: readonly Evaluated[]): Tally {
  const count = (name: VerdictName): number =>
    results.filter(({ verdict }) => verdict === name).length;
  const answerable = results.filter(({ kind }) => kind !== 'refuse' && kind !== 'clarify');
  const answered = answerable.filter(({ outcome }) => outcome === 'answer');
  const right = answered.filter(({ verdict }) => verdict === 'right');
  return {
    questions: results.length,
    verdicts: Object.fromEntries(verdictNames.map(name => [name, count(name)])) as Record<
      VerdictName,
      number
    >,
    goodShare: share(count('right') + count('right-clarify'), results.length),
    answeredShare: share(answered.length, answerable.length),
    rightShareOfAnswered: share(right.length, answered.length)
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function talliesBy(
  results: readonly Evaluated[],
  keysOf: (result: Evaluated) => readonly string[]
): Record<string, Tally> {
  const groups = new Map<string, Evaluated[]>();
  for (const result of results) {
    for (const key of keysOf(result)) {
      groups.set(key, [...(groups.get(key) ?? []), result]);
    }
  }
  const bySize = [...groups].sort(([, a], [, b]) => b.length - a.length);
  return Object.fromEntries(bySize.map(([key, group]) => [key, tallyOf(group)]));
}
