import { relations } from '../semantics/model/semanticModel.js';
import { line, purchaseLine } from './lexicon/orderNouns.js';
import { event, noun } from './lexicon/LexiconEntry.js';
import type { Meaning, Span } from './Span.js';

/** Words that the words around them give another meaning, before a question is put together. */
export function wordsInContext(spans: readonly Span[]): readonly Span[] {
  return [orderedBy, contentsOf, splitByStatus, daysAsked, nowhereInStock, yetToArrive].reduce(
    (words, rule) => rule(words),
    spans
  );
}

const as = (span: Span, meaning: Meaning): Span => ({ ...span, meaning });
const nothing: Meaning = { kind: 'frame' };
const goods = noun({ dimension: 'product', count: 'products' });

/** "What did Acme order": a verb of the customer, and what it is about are goods. */
function orderedBy(spans: readonly Span[]): readonly Span[] {
  const at = spans.findIndex(
    ({ text }, index) => /^order$/i.test(text) && isCustomer(spans[index - 1]?.meaning)
  );
  const helper = spans.findIndex(
    ({ meaning, text }) => meaning.kind === 'frame' && /^(?:did|does|do|has|have)$/i.test(text)
  );
  if (at < 0 || helper < 0 || helper > at) {
    return spans;
  }
  const isWhat = spans
    .slice(0, helper)
    .every(({ meaning, text }) => meaning.kind === 'frame' && /^(?:so|and|what)$/i.test(text));
  return spans.map((span, index) =>
    index === at
      ? as(span, event('sales', 'sales_order', 'order_date'))
      : isWhat && helper > 0 && index === helper - 1
        ? as(span, goods)
        : span
  );
}

const isCustomer = (meaning: Meaning | undefined): boolean =>
  (meaning?.kind === 'members' || meaning?.kind === 'noun') && meaning.dimension === 'customer';

/** "What is on order SO-1204": the lines of the order, and not the order. */
function contentsOf(spans: readonly Span[]): readonly Span[] {
  const at = spans.findIndex(
    ({ meaning, text }) =>
      meaning.kind === 'connective' && meaning.word === 'is' && / (?:on|in)$/i.test(text)
  );
  const [first, second] = spans
    .slice(at + 1)
    .filter(({ meaning }) => meaning.kind !== 'frame')
    .map(({ meaning }) => meaning);
  const order = first?.kind === 'noun' && isOrder(first.dimension) ? second : first;
  const asksLines = spans.some(({ meaning }) => meaning.kind === 'noun' && isLine(meaning.rows));
  if (at < 0 || order?.kind !== 'members' || !isOrder(order.dimension)) {
    return spans;
  }
  const lines = order.dimension === 'sales_order' ? line : purchaseLine;
  return spans.map((span, index) =>
    index === at
      ? as(span, asksLines ? nothing : lines)
      : isOrderNoun(span)
        ? as(span, nothing)
        : span
  );
}

const isOrder = (dimension: string | null): boolean =>
  dimension === 'sales_order' || dimension === 'purchase_order';
const isLine = (rows: string | null): boolean => rows === 'sales_line' || rows === 'purchase_line';
const isOrderNoun = ({ meaning }: Span): boolean =>
  meaning.kind === 'noun' && isOrder(meaning.dimension);

/** "Open orders by status" are counted by it; "sorted by status" puts them in order. */
function splitByStatus(spans: readonly Span[]): readonly Span[] {
  return spans.map((span, index) => {
    const before = spans[index - 1]?.meaning;
    const { meaning } = span;
    const isSplit = before?.kind === 'connective' && before.word === 'by';
    if (!isSplit || meaning.kind !== 'field' || meaning.field !== 'status') {
      return span;
    }
    const isSale = meaning.relation === 'sales_order';
    return as(
      span,
      noun({
        dimension: isSale ? 'sales_status' : 'purchase_status',
        family: isSale ? 'sales' : 'purchase'
      })
    );
  });
}

/** "How many days from order to delivery": the days are what the field is of. */
function daysAsked(spans: readonly Span[]): readonly Span[] {
  const at = spans.findIndex(
    ({ meaning }, index) => meaning.kind === 'count' && isDayUnit(spans[index + 1]?.meaning)
  );
  const hasDays = spans.slice(at + 2).some(({ meaning }) => isDays(meaning));
  return at >= 0 && hasDays
    ? spans.map((span, index) => (index === at || index === at + 1 ? as(span, nothing) : span))
    : spans;
}

const isDayUnit = (meaning: Meaning | undefined): boolean =>
  meaning?.kind === 'time' && meaning.unit === 'day' && !meaning.splits;

const isDays = (meaning: Meaning): boolean =>
  meaning.kind === 'field' && relations[meaning.relation].fields[meaning.field]?.type === 'days';

/** "No stock anywhere" is said of all warehouses together. */
function nowhereInStock(spans: readonly Span[]): readonly Span[] {
  const at = spans.findIndex(
    ({ text }, index) => /^(?:any|every)where$/i.test(text) && isOut(spans[index - 1]?.meaning)
  );
  const [out, where] = [spans[at - 1], spans[at]];
  if (!out || !where) {
    return spans;
  }
  const none: Meaning = { kind: 'number', value: 0, percent: false, isPart: false };
  const most: Meaning = { kind: 'operator', operator: '<=', postfix: false };
  const before = spans.slice(0, at - 1);
  const link = before.at(-1);
  const isLinked = link?.meaning.kind === 'connective' && link.meaning.word === 'with';
  return [
    ...(isLinked ? before.slice(0, -1) : before),
    as(out, { kind: 'measure', name: 'stock_units' }),
    { ...as(where, most), end: where.start },
    as(where, none),
    ...spans.slice(at + 1)
  ];
}

const isOut = (meaning: Meaning | undefined): boolean =>
  meaning?.kind === 'filter' && meaning.name === 'out';

/** "When will it arrive" is still to come; "when did it arrive" has come. */
function yetToArrive(spans: readonly Span[]): readonly Span[] {
  const expected = event('purchase', 'purchase_order', 'expected_delivery_date', {
    filter: 'open_purchases'
  });
  return spans.map((span, index) => {
    const isPlain =
      span.meaning.kind === 'event' && /^(?:arrive|come in|turn up)s?$/i.test(span.text);
    const isPast = spans.slice(0, index).some(({ text }) => past.test(text));
    return isPlain && !isPast ? as(span, expected) : span;
  });
}

const past = /\b(?:did|didn.?t|have|has|had)\b/i;
