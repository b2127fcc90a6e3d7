import type { Family } from '../lexicon/Sense.js';
import type { MeasureUse, SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { ReadingContext } from '../ReadingContext.js';
import { alignWindows } from './alignWindows.js';
import { bandUses } from './bandUses.js';
import { boundOrders } from './boundOrders.js';
import { compareLines } from './compareLines.js';
import { compareRows } from './compareRows.js';
import { comparedCount } from './comparedNoun.js';
import { dayFields, linesOf } from './conventions.js';
import { countInList, onlyOpenLines } from './countInList.js';
import type { Draft, Noun } from './Draft.js';
import { elsewhereFilter } from './elsewhereFilter.js';
import { dropToldGroups } from './dropToldGroups.js';
import { isProductList } from './isProductList.js';
import { datedRank } from './datedRank.js';
import { latestPer } from './latestPer.js';
import { mergeRanks } from './mergeRanks.js';
import { countParts, impliedMeasures, measureUse, rowColumns } from './measuresOf.js';
import { joinParts } from './partsOfFields.js';
import { placeColumns } from './placeColumns.js';
import { rateUse } from './rateUse.js';
import { settleClasses } from './settleClasses.js';
import { settleFigures } from './settleFigures.js';
import { settleList } from './settleList.js';
import { settlePosition } from './settlePosition.js';
import { Slots } from './Slots.js';
import { absentSubject, spokenSubject } from './subjectOf.js';
import { isLateAndDone } from './unknowableIn.js';
import { takeAbsence } from './takeAbsence.js';
import { takeAverages } from './takeAverages.js';
import { takeDelivered } from './takeDelivered.js';
import { peakUses, takePeaks } from './takePeaks.js';
import { takePairs } from './takePairs.js';
import { takePrices } from './takePrices.js';
import { takeRates } from './takeRates.js';
import { takeLeadTimes, withLeadTimes } from './takeLeadTimes.js';
import { takeWindows } from './takeWindows.js';
import { takeCreation } from './takeCreation.js';
import { takeOwed } from './takeOwed.js';
import { takeGaps } from './takeGaps.js';
import { thresholdsOf } from './thresholdsOf.js';
import { withoutRepeats } from './withoutRepeats.js';

/**
 * One reading of the slots of a draft.
 * @param family what it is about where its own words do not say so
 * @returns null where a slot finds no use or the slots do not fit together
 */
export function settleDraft(
  draft: Draft,
  context: ReadingContext,
  family: Family | null = null
): SemanticQuery | null {
  if (
    !takePrices(draft, context) ||
    !takeAbsence(draft) ||
    !takeRates(draft) ||
    !takeAverages(draft) ||
    !takePeaks(draft) ||
    !joinParts(draft) ||
    !thresholdsOf(draft) ||
    !takePairs(draft) ||
    !boundOrders(draft)
  ) {
    return null;
  }
  withoutRepeats(draft);
  takeCreation(draft);
  if (!alignWindows(draft)) {
    return null;
  }
  takeWindows(draft, context.today);
  const test = takeLeadTimes(draft);
  takeDelivered(draft);
  mergeRanks(draft);
  takeOwed(draft);
  datedRank(draft);
  latestPer(draft);
  countInList(draft);
  onlyOpenLines(draft);
  const slots = new Slots(draft, context, family);
  if (contradictsItself(slots)) {
    return null;
  }
  if (!elsewhereFilter(slots)) {
    return null;
  }
  if (draft.classes.length + draft.cutoffs.length > 0) {
    return settleClasses(slots);
  }
  const position = settlePosition(slots);
  if (position !== undefined) {
    return position;
  }
  if (!takeGaps(slots) || slots.draft.marks.has('rate') || slots.draft.marks.has('cover')) {
    return null;
  }
  compareRows(slots);
  dropToldGroups(slots);
  rankByDays(slots);
  const bands = bandUses(slots);
  if (!bands) {
    return null;
  }
  const spoken = spokenSubject(slots);
  if (spoken === undefined || !placeColumns(slots, spoken?.noun ?? null)) {
    return null;
  }
  compareLines(slots, spoken?.noun ?? null);
  const uses = draft.figures.map(figure => measureUse(slots, figure));
  if (!uses.every(use => use !== null) || draft.ranks.length > 1) {
    return null;
  }
  const rates = draft.rates.map(({ of }) => rateUse(slots, of));
  if (!rates.every(rate => rate !== null)) {
    return null;
  }
  const peaks = peakUses(draft, uses);
  if (!peaks) {
    return null;
  }
  const known = (use: MeasureUse): string => JSON.stringify(use);
  slots.measures = [...withoutRestated(slots, uses), ...peaks, ...rates, ...bands].filter(
    (use, index, all) => all.findIndex(other => known(other) === known(use)) === index
  );
  if (countsTwice(slots) || mixesSurplus(slots)) {
    return null;
  }
  const subject = spoken?.noun ?? absentSubject(slots);
  for (const comparison of draft.comparisons) {
    slots.addMeasure(comparedCount(slots, comparison) ?? '');
  }
  if (!countParts(slots) || !rowColumns(slots, subject)) {
    return null;
  }
  impliedMeasures(slots, subject);
  sumOverWarehouses(slots, subject);
  if (slots.measures.length > 0) {
    const figures = settleFigures(slots, subject, spoken);
    return figures && test ? withLeadTimes(figures, test) : figures;
  }
  return isMembersList(slots, subject) && !isProductList(slots, subject)
    ? settleFigures(slots, subject, spoken)
    : draft.marks.has('keep-empty') && !holdsNever(slots)
      ? null // rows are there or not
      : settleList(slots, subject, spoken);
}

/** "Not restocked for 60 days, never included": those without a date are among them anyway. */
const holdsNever = ({ draft, filters }: Slots): boolean =>
  draft.kept.length === 0 &&
  (draft.events.some(({ of }) => of.negated) ||
    filters.some(filter => filter.kind === 'date' && filter.orEmpty));

/** "Average order size in units": the units only say of what the size is. */
function withoutRestated({ draft }: Slots, uses: readonly MeasureUse[]): readonly MeasureUse[] {
  return uses.filter(
    (use, index) =>
      use.per !== null ||
      draft.figures[index]?.of.figure.kind !== 'quantity' ||
      !uses.some(other => other.per !== null && other.name === use.name)
  );
}

/** "How many orders did we deliver": two words for rows of one kind, of which each says its own. */
function countsTwice({ draft }: Slots): boolean {
  const events = draft.figures.flatMap(({ of: { figure } }) =>
    figure.kind === 'counted' ? { count: figure.noun.count, event: figure.noun.event } : []
  );
  return events.some(one =>
    events.some(other => other.count === one.count && other.event !== one.event)
  );
}

/** "The 3 most overdue orders" are those with the most days, whatever they are worth. */
function rankByDays({ draft, groups }: Slots): void {
  const [rank] = draft.ranks;
  const late = draft.filters.find(
    ({ at, of }) =>
      rank && at - rank.at <= 1 && at > rank.at - 1 && of.kind === 'named' && dayFields[of.name]
  );
  const isOpen = rank && rank.of.field === null && rank.of.measure === null;
  const ofRows = draft.nouns[0]?.of.noun.rows && draft.figures.length + draft.sorts.length === 0;
  if (
    isOpen &&
    ofRows &&
    late?.of.kind === 'named' &&
    (rank.of.count !== null || groups.length === 0)
  ) {
    const field = dayFields[late.of.name] ?? null;
    draft.ranks.splice(0, 1, { at: rank.at, of: { ...rank.of, field } });
  }
}

/** "What is beyond maximum: units and value": whether of the surplus or of all stock is not said. */
function mixesSurplus({ measures }: Slots): boolean {
  const names = measures.map(({ name }) => name);
  return (
    names.includes('surplus_units') &&
    (names.includes('stock_units') || names.includes('stock_value'))
  );
}

/** "Which customers have late orders": members, told by rows that are about them. */
function isMembersList({ draft, family, filters }: Slots, subject: Noun | null): boolean {
  if (!subject?.dimension || subject.rows) {
    return false;
  }
  // The items of one order, and the last purchase of an item, are lines with one product each.
  const isLine =
    subject.dimension === 'product' &&
    draft.fields.some(
      ({ of }) =>
        of.field === 'last_price_paid' ||
        ((of.relation === linesOf.sales_order || of.relation === linesOf.purchase_order) &&
          filters.some(filter => filter.kind === 'members' && filter.dimension.endsWith('_order')))
    );
  if (isLine) {
    return false;
  }
  return subject.dimension !== 'product' || family !== 'stock';
}

/** "Products that did not sell and are in stock": the goods, not each warehouse's stock of them. */
function sumOverWarehouses(slots: Slots, subject: Noun | null): void {
  const { draft, family, filters, groups } = slots;
  const perWarehouse =
    groups.length > 0 ||
    filters.some(filter => filter.kind === 'members' && filter.dimension === 'warehouse');
  const absent = draft.events.some(({ of }) => of.negated && of.event.family !== 'stock');
  if (absent && family === 'stock' && subject?.dimension === 'product' && !perWarehouse) {
    groups.push({ kind: 'dimension', name: 'product' });
    slots.addMeasure('stock_units');
  }
}

/**
 * "In A as well as in B, but not in C": members of several sets, which one list of conditions on
 * a row cannot tell.
 */
function contradictsItself({ draft }: Slots): boolean {
  const members = draft.filters.flatMap(({ of }) => (of.kind === 'members' ? of : []));
  // "Low in A but over in B": two conditions on one row that no row meets.
  const both = members.some(one =>
    members.some(other => other !== one && other.dimension === one.dimension)
  );
  const places = members.find(({ dimension }) => dimension === 'warehouse')?.keys.length ?? 0;
  const stocked = draft.events.some(({ of }) => of.event.field === 'warehouse_code' && !of.negated);
  const names = draft.filters.flatMap(({ of }) =>
    of.kind === 'named' && !of.negated ? of.name : []
  );
  const isDoneAndOpen = doneAndOpen.some(pair => pair.every(name => names.includes(name)));
  return both || isDoneAndOpen || (stocked && places > 1) || isLateAndDone(draft);
}

/** A line that is complete has nothing to go. */
const doneAndOpen = [
  ['line_complete', 'line_waiting'],
  ['line_complete', 'line_to_go'],
  ['line_received', 'line_awaited'],
  ['line_received', 'line_outstanding']
] as const;
