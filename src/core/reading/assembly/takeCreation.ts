import type { At, Draft } from './Draft.js';

/**
 * "Products created this year, with units sold": when they were set up says which products are
 * meant, and the figures are of any time.
 */
export function takeCreation(draft: Draft): void {
  const { events, periods, relatives, filters } = draft;
  const creations = events.filter(
    ({ of }) => !of.negated && of.event.relation === 'product' && of.event.filter === null
  );
  // "New lines: products created since May": what they are is said twice.
  const created = creations.at(-1);
  const figures = draft.figures.length + draft.columns.length + draft.asked.length;
  const isOfFigures =
    created !== undefined &&
    (figures > 0 || events.some(({ of }) => of.event.family !== created.of.event.family));
  const period = created && nearest(periods, created.at);
  if (!created || !period || !isOfFigures) {
    return;
  }
  events.splice(0, events.length, ...events.filter(event => !creations.includes(event)));
  periods.splice(periods.indexOf(period), 1);
  filters.push({
    at: created.at,
    of: {
      kind: 'date',
      field: created.of.event.field,
      period: period.of.period,
      direction: period.of.direction,
      negated: false,
      orEmpty: false
    }
  });
  if (periods.length === 0) {
    // "Units sold to date" is all there is.
    relatives.splice(0, relatives.length, ...relatives.filter(({ of }) => of.kind !== 'soFar'));
  }
}

const nearest = <T>(items: readonly At<T>[], at: number): At<T> | undefined =>
  [...items].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
