import type { ComparisonOperator } from '../../semantics/SemanticQuery.js';
import type { SenseOf } from '../lexicon/Sense.js';
import type { MeaningOf } from '../Span.js';

/** "Leave out anyone with under 10": a bound that is turned round. */
export function oppositeOperator(asked: SenseOf<'operator'>): SenseOf<'operator'> {
  return { ...asked, operator: opposites[asked.operator] };
}

const opposites: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<'
};

/** "Leave out what is older than 60 days"; null for a period that is no bound. */
export function oppositeAge(asked: MeaningOf<'period'>): MeaningOf<'period'> | null {
  const { period } = asked;
  return period.kind === 'age'
    ? { ...asked, period: { ...period, is: oppositeAges[period.is] } }
    : null;
}

const oppositeAges = {
  over: 'atMost',
  atLeast: 'under',
  under: 'atLeast',
  atMost: 'over'
} as const;
