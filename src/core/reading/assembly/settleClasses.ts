import { settlesStatus } from '../../semantics/compiler/settlesStatus.js';
import {
  emptyQuery,
  type Filter,
  type MeasureUse,
  type SemanticQuery
} from '../../semantics/SemanticQuery.js';
import type { DimensionName } from '../../semantics/model/Dimension.js';
import { measureNamed } from '../../semantics/model/semanticModel.js';
import type { Period } from '../periods/Period.js';
import type { Draft } from './Draft.js';
import { measureUse } from './measuresOf.js';
import { settleTime } from './settleTime.js';
import type { Slots } from './Slots.js';

/** Where A and B usually end, in percent of the total. */
const usual: readonly [number, number] = [80, 95];

const lastYear: Period = { kind: 'last', count: 12, unit: 'month' };

/** "ABC split for WH01, how many in each class", "class A products"; null where a slot finds no use. */
export function settleClasses(slots: Slots): SemanticQuery | null {
  const { draft, groups, assumed } = slots;
  // "Class A products and their stock": what is shown beside the class is no figure of it.
  const shows = draft.figures.some(({ of: { figure } }) => figure.kind !== 'counted');
  takeSort(draft);
  const only = new Set(draft.classes.flatMap(({ of }) => of ?? []));
  const [cutoffs, ...otherCutoffs] = draft.cutoffs;
  const of = membersOf(slots);
  const use = figureOf(slots);
  if (
    draft.classes.length === 0 ||
    !of ||
    !use ||
    only.size > 1 ||
    otherCutoffs.length > 0 ||
    !isPlain(draft)
  ) {
    return null;
  }
  const isOther = draft.events.some(({ of }) => of.negated || of.event.field !== 'order_date');
  if ((only.size > 0 && shows) || isOther) {
    return null;
  }
  const counted =
    draft.counts.length > 0 ||
    draft.figures.some(({ of: { figure } }) => figure.kind === 'counted');
  const time = settleTime(draft, {
    family: slots.family ?? 'sales',
    measures: [use],
    filters: slots.filters,
    rows: null,
    subject: null,
    isPerOrder: false,
    context: slots.context
  });
  if (
    !time?.filters.every(isOfRows) ||
    time.versus ||
    groups.some(group => group.kind !== 'dimension' || group.name !== of)
  ) {
    return null;
  }
  const isDated = measureNamed(use.name).event !== null;
  if (!time.period && isDated) {
    assumed.add('period');
  }
  if (!cutoffs) {
    assumed.add('classes');
  }
  const [first, second] = cutoffs?.of ?? usual;
  return {
    ...emptyQuery,
    measures: [use],
    groups: [{ kind: 'dimension', name: of }],
    filters: time.filters,
    period: time.period ?? (isDated ? { period: lastYear, direction: null, event: null } : null),
    classes: { cutoffs: [first, second], only: [...only][0] ?? null, counted },
    assumed: [...new Set([...assumed, ...time.assumed])]
  };
}

/** What is put in classes: products, unless customers or suppliers are named. */
function membersOf({ draft }: Slots): DimensionName | null {
  const nouns = [
    ...draft.nouns.map(({ of }) => of.noun),
    ...draft.figures.flatMap(({ of: { figure } }) => (figure.kind === 'counted' ? figure.noun : []))
  ];
  const names = new Set(nouns.map(({ dimension, rows }) => (rows ? null : dimension)));
  const [name = 'product'] = names;
  return names.size <= 1 ? name : null;
}

/**
 * Which rows the total is of: those of a place, a customer, a status. A condition on the members
 * themselves would put those that are left in classes of their own.
 */
const isOfRows = (filter: Filter): boolean =>
  settlesStatus(filter) || (filter.kind === 'members' && filter.dimension !== 'product');

/** "By revenue" names the figure, which the biggest come first by anyway. */
function takeSort({ sorts, figures }: Draft): void {
  const [sort] = sorts;
  const by = sort?.of.by;
  if (sorts.length === 1 && (by?.kind === 'measure' || by?.kind === 'quantity')) {
    sorts.pop();
    figures.push({ at: sort?.at ?? 0, of: { figure: by, average: false } });
  }
}

/** The figure that is named; else what was sold, or bought, for. */
function figureOf(slots: Slots): MeasureUse | null {
  const [figure, ...others] = slots.draft.figures.filter(
    ({ of: { figure: each } }) => each.kind !== 'counted'
  );
  if (others.length > 0 || figure?.of.average) {
    return null;
  }
  if (!figure) {
    slots.assumed.add('measure');
  }
  const value = { kind: 'quantity', of: 'value' } as const;
  const isBuyer = slots.context.persona === 'Procurement Specialist';
  const family = slots.family === null || slots.family === 'stock' ? null : slots.family;
  const usualFigure =
    (family ?? (isBuyer ? 'purchase' : 'sales')) === 'purchase' ? 'spend' : 'revenue';
  return figure && !(figure.of.figure.kind === 'quantity' && figure.of.figure.of === value.of)
    ? measureUse(slots, figure)
    : { name: usualFigure, filters: [], per: null, combine: null, bounds: [], rate: false };
}

/** Whether nothing else is asked for that classes do not hold. */
const isPlain = (draft: Draft): boolean =>
  [
    draft.columns,
    draft.asked,
    draft.fields,
    draft.versus,
    draft.relatives,
    draft.comparisons,
    draft.ranks,
    draft.sorts,
    draft.ors,
    draft.gaps,
    draft.elsewhere,
    draft.shares,
    draft.rates,
    draft.peaks,
    draft.times,
    draft.averages,
    draft.changes,
    draft.bands
  ].every(slot => slot.length === 0) && !draft.marks.has('keep-empty');
