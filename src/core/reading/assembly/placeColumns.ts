import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { RelationName } from '../../semantics/model/Relation.js';
import { measureNamed, relations } from '../../semantics/model/semanticModel.js';
import { settlesStatus } from '../../semantics/compiler/settlesStatus.js';
import type { SenseOf } from '../lexicon/Sense.js';
import { comparedNoun } from './comparedNoun.js';
import { dimensionOfRows, linesOf, rowsOfFamily } from './conventions.js';
import type { At, Column, Noun } from './Draft.js';
import { rowFields } from './rowFields.js';
import type { Slots } from './Slots.js';

/**
 * Makes what a clause asks each row to show into fields of a list, or into figures of each member,
 * whichever holds it all.
 * @returns whether every column found a place
 */
export function placeColumns(slots: Slots, subject: Noun | null): boolean {
  const { draft } = slots;
  if (draft.asked.length === 0) {
    const ofLines = subject?.rows && linesOf[subject.rows] === undefined && subject.rows;
    const isEach = draft.marks.has('each') && slots.groups.length === 0 && draft.figures.length > 0;
    // "The quantity for each line" is a column of the lines.
    return !(ofLines && isEach) || placeFields(slots, ofLines);
  }
  readTogether(slots);
  const isForeign = ({ of }: At<Column>): boolean =>
    of.kind === 'noun' && of.family !== null && of.family !== slots.family;
  if (draft.asked.some(isForeign)) {
    return false;
  }
  const item = itemsOfOrder(slots, subject);
  if (item) {
    slots.groups.length = 0;
    return placeFields(slots, item);
  }
  const rows = rowsOf(slots, subject);
  const perGroup = slots.groups.length > 0 || draft.marks.has('total') || rows === null;
  if (perGroup) {
    return placeFigures(slots, slots.groups.length > 0 ? null : subject);
  }
  const lines = linesOf[rows];
  const isOfLines =
    lines !== undefined &&
    draft.asked.some(({ of }) => of.kind === 'noun' && of.dimension === 'product');
  return (
    (!isOfLines && placeFields(slots, rows)) ||
    (isOfLines && placeFields(slots, lines)) ||
    placeAttributes(slots, rows) ||
    (lines !== undefined && placeFields(slots, lines))
  );
}

/** The rows of the list that is asked for; null where the question is about members. */
function rowsOf({ family }: Slots, subject: Noun | null): RelationName | null {
  if (subject?.rows) {
    return subject.rows;
  }
  if (subject?.dimension && !(subject.dimension === 'product' && family !== 'sales')) {
    return null;
  }
  return (family && rowsOfFamily[family]) ?? (subject?.dimension === 'product' ? 'product' : null);
}

/** "What did we pay per item" of one order: its lines, where each item stands once. */
function itemsOfOrder(
  { draft, filters, groups }: Slots,
  subject: Noun | null
): RelationName | null {
  const [group, ...others] = groups;
  const lines = subject?.rows ? linesOf[subject.rows] : undefined;
  const isOne = filters.some(
    filter =>
      filter.kind === 'members' &&
      filter.dimension === subject?.dimension &&
      filter.keys.length === 1
  );
  const perItem =
    group?.kind === 'dimension' && group.name === 'product' && others.length === 0 && isOne;
  return perItem && lines && draft.figures.length === 0 ? lines : null;
}

/** Words that only mean something by what stands with them. */
function readTogether({ draft, filters }: Slots): void {
  const toGo = draft.asked.findIndex(({ of }) => isQuantity(of, 'quantity-to-go'));
  const short = filters.some(filter => filter.kind === 'named' && shortFilters.has(filter.name));
  for (const [index, { at, of }] of draft.asked.entries()) {
    // "Units short and what they are worth", "short, by how many".
    const isWorth = toGo >= 0 && index > toGo && isQuantity(of, 'value');
    const isShort = short && (isQuantity(of, 'units') || of.kind === 'count');
    const isShortWorth = short && isQuantity(of, 'value');
    if (isWorth || isShortWorth) {
      draft.asked[index] = { at, of: { kind: 'quantity', of: 'value-to-go' } };
    } else if (isShort) {
      draft.asked[index] = { at, of: { kind: 'quantity', of: 'quantity-to-go' } };
    }
  }
  // "Missing units, and how many" asks for the same twice.
  if (draft.figures.some(({ of }) => isQuantity(of.figure, 'quantity-to-go'))) {
    const others = draft.asked.filter(
      ({ of }) => of.kind !== 'count' && !isQuantity(of, 'quantity-to-go')
    );
    draft.asked.splice(0, draft.asked.length, ...others);
  }
  // "More than 10 days from order to delivery, how many days was it" repeats what was compared.
  const days =
    draft.fields.some(({ of }) => isDays(of)) ||
    draft.figures.some(
      ({ of: { figure } }) => figure.kind === 'measure' && measureNamed(figure.name).unit === 'days'
    );
  const late = filters.some(filter => filter.kind === 'named' && lateNames.has(filter.name));
  if (days && !late) {
    const own = draft.asked.filter(({ of }) => !(of.kind === 'field' && isDaysLate(of)));
    draft.asked.splice(0, draft.asked.length, ...own);
  }
}

const shortFilters: ReadonlySet<string> = new Set([
  'line_to_go',
  'line_waiting',
  'line_outstanding',
  'line_awaited',
  'received_short'
]);
const lateNames: ReadonlySet<string> = new Set(['late_sales', 'overdue', 'received_late']);

const isQuantity = (column: Column, of: SenseOf<'quantity'>['of']): boolean =>
  column.kind === 'quantity' && column.of === of;

const isDaysLate = ({ field }: SenseOf<'field'>): boolean =>
  field === 'days_late' || field === 'days_overdue';

const isDays = (of: SenseOf<'field'>): boolean =>
  relations[of.relation].fields[of.field]?.type === 'days' && !isDaysLate(of);

/** Every column as a field of the rows; a main figure of the question becomes one, too. */
function placeFields(slots: Slots, rows: RelationName): boolean {
  const { draft } = slots;
  const columns: readonly At<Column>[] = [
    ...draft.figures.map(({ at, of }) => ({ at, of: of.figure })),
    ...draft.asked
  ];
  const own = draft.figures.length;
  const names = columns.map(({ of }) => rowFields(of, rows));
  if (draft.figures.some(({ of }) => of.average) || !names.every(found => found !== null)) {
    return false;
  }
  if (draft.asked.some(({ of }) => of.kind === 'count')) {
    slots.assumed.add('measure');
  }
  const figures = draft.figures.map(({ of }) => of.figure);
  if (!draft.asked.every(({ of }) => isHeld(slots, of))) {
    return false;
  }
  keepConditions(slots, figures, rows);
  const [rank] = draft.ranks;
  const [first] = draft.figures.flatMap(({ of }) => rowFields(of.figure, rows)?.[0] ?? []);
  if (rank && rank.of.field === null && rank.of.measure === null) {
    if (first === undefined && draft.figures.length === 0) {
      return false;
    }
    draft.ranks.splice(0, 1, { at: rank.at, of: { ...rank.of, field: first ?? null } });
  }
  draft.figures.length = 0;
  draft.fields.push(
    ...names.flatMap((found, index) =>
      found.map(field => ({
        at: (index < own ? 0 : apart) + (columns[index]?.at ?? 0),
        of: { kind: 'field' as const, field, relation: rows }
      }))
    )
  );
  draft.asked.length = 0;
  return true;
}

/** A measure's own conditions, which its field does not have, hold for the rows anyway. */
const isHeld = ({ filters }: Slots, column: Column): boolean =>
  column.kind !== 'measure' ||
  measureNamed(column.name).filters.every(name =>
    filters.some(filter => filter.kind === 'named' && filter.name === name)
  );

/** "What is on order: item, units": the rows are those that the figure would count. */
function keepConditions(slots: Slots, figures: readonly Column[], rows: RelationName): void {
  const { filters } = slots;
  const isLine = rows === 'sales_line' || rows === 'purchase_line';
  const hasShort = filters.some(filter => filter.kind === 'named' && shortFilters.has(filter.name));
  const add = (name: string): void => {
    if (!filters.some(filter => filter.kind === 'named' && filter.name === name)) {
      filters.push({ kind: 'named', name, negated: false });
    }
  };
  for (const figure of figures) {
    const toGo =
      isQuantity(figure, 'quantity-to-go') ||
      (figure.kind === 'measure' && toGoMeasures.has(figure.name));
    if (toGo && isLine && !hasShort) {
      add(rows === 'sales_line' ? 'line_to_go' : 'line_outstanding');
    }
    const { filters: own, assumes } =
      figure.kind === 'measure' ? measureNamed(figure.name) : { filters: [], assumes: [] };
    own.forEach(add);
    if (assumes.length > 0 && !filters.some(settlesStatus)) {
      assumes.forEach(add);
      slots.assumed.add('status');
    }
  }
}

const toGoMeasures: ReadonlySet<string> = new Set([
  'units_to_go',
  'value_to_go',
  'units_on_order',
  'value_on_order'
]);

/** Figures of each order that is listed, and fields of the order beside them. */
function placeAttributes(slots: Slots, rows: RelationName): boolean {
  const dimension = dimensionOfRows[rows];
  const { draft } = slots;
  const figures = draft.asked.filter(({ of }) => isFigure(of));
  const others = draft.asked.filter(({ of }) => !isFigure(of));
  const fields = others.map(({ of }) => rowFields(of, rows));
  if (!dimension || figures.length === 0 || !fields.every(found => found !== null)) {
    return false;
  }
  draft.fields.push(
    ...fields.flatMap((found, index) =>
      found.map(field => ({
        at: apart + (others[index]?.at ?? 0),
        of: { kind: 'field' as const, field, relation: rows }
      }))
    )
  );
  takeFigures(slots, figures);
  splitBy(slots, dimension);
  return true;
}

/** Figures of each member or group; a noun is counted, or names what the figures are split by. */
function placeFigures(slots: Slots, subject: Noun | null): boolean {
  const { draft, groups } = slots;
  const known = (dimension: DimensionName | null): boolean =>
    dimension !== null &&
    (subject?.dimension === dimension ||
      groups.some(group => group.kind === 'dimension' && group.name === dimension));
  // "At least 4 open orders? how many each": what is compared is counted anyway.
  const compared = draft.comparisons.some(comparison => comparedNoun(slots, comparison));
  const columns = draft.asked.filter(
    ({ of }) => !(of.kind === 'noun' && known(of.dimension)) && !(compared && of.kind === 'count')
  );
  const figures = columns.map(({ at, of }) =>
    of.kind === 'noun' && of.count !== null
      ? { at, of: { kind: 'counted' as const, noun: of } }
      : { at, of }
  );
  if (!figures.every(({ of }) => isFigure(of))) {
    return false;
  }
  takeFigures(slots, figures);
  return true;
}

/** A column stands apart from the words of the question: no bound of theirs is on it. */
const apart = 10_000;

const isFigure = ({ kind }: Column): boolean =>
  kind === 'quantity' || kind === 'measure' || kind === 'counted';

function takeFigures({ draft }: Slots, columns: readonly At<Column>[]): void {
  for (const { at, of } of columns) {
    if (of.kind === 'quantity' || of.kind === 'measure' || of.kind === 'counted') {
      draft.figures.push({ at, of: { figure: of, average: false } });
    }
  }
  draft.asked.length = 0;
}

function splitBy({ groups }: Slots, name: DimensionName): void {
  if (!groups.some(group => group.kind === 'dimension' && group.name === name)) {
    groups.push({ kind: 'dimension', name });
  }
}
