import type { SenseOf } from '../lexicon/Sense.js';
import type { Figure } from './Draft.js';
import { addFilter } from './addFilter.js';
import type { Surroundings } from './placeNoun.js';

type PositionSense = SenseOf<'cover' | 'rate' | 'measured' | 'gap' | 'elsewhere'>;

/** Puts a word about stock and what it is needed for into its slot. */
export function placePosition(sense: PositionSense, at: number, scan: Surroundings): void {
  const { draft, pending } = scan;
  switch (sense.kind) {
    case 'cover':
      if (pending.not) {
        pending.not = false;
        addFilter(draft, { kind: 'named', name: 'cannot_cover', negated: false }, at);
      } else {
        draft.marks.add('cover');
      }
      return;
    case 'rate':
      placeRate(at, scan);
      return;
    case 'measured':
      if (sense.of.kind === 'measure') {
        draft.figures.push({ at, of: { figure: sense.of, average: false } });
      } else {
        draft.fields.push({ at, of: sense.of });
      }
      pending.operator = { kind: 'operator', operator: sense.operator, postfix: false };
      return;
    case 'gap':
      if (pending.count !== null) {
        draft.counts.push({ at: pending.count, of: 'rows' });
        pending.count = null;
      }
      pending.by = false;
      draft.gaps.push(at);
      return;
    case 'elsewhere':
      draft.elsewhere.push(at);
      return;
  }
}

/** "28 day run rate": the days before it are its window. */
function placeRate(at: number, { draft, pending }: Surroundings): void {
  const { amount } = pending;
  if (amount?.kind === 'duration') {
    const { count, unit } = amount;
    pending.amount = null;
    draft.periods.push({
      at,
      of: { kind: 'period', period: { kind: 'last', count, unit }, direction: 'past' }
    });
  }
  draft.marks.add('rate');
}

/** "More than the stock": a figure right behind an operator is what is compared with. */
function placeCompared(
  figure: Figure,
  at: number,
  { draft, pending, neighbours }: Surroundings
): boolean {
  const { operator } = pending;
  const before = neighbours.before(at)?.kind;
  if (!operator || (before !== 'operator' && before !== 'measured')) {
    return false;
  }
  pending.operator = null;
  draft.comparisons.push({
    at,
    of: { operator: operator.operator, than: figure, factor: 1 }
  });
  return true;
}

/** "The average price paid per unit": a price is one of each unit anyway. */
function placePerUnit(figure: Figure, at: number, { pending, neighbours }: Surroundings): boolean {
  const isPer = pending.by && neighbours.isPricePer(figure, at);
  pending.by &&= !isPer;
  return isPer;
}

/** A figure that says something of another one, and is none of its own. */
export const placeBeside = (figure: Figure, at: number, scan: Surroundings): boolean =>
  placePerUnit(figure, at, scan) || placeCompared(figure, at, scan);
