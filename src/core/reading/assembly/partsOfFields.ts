import type { RelationName } from '../../semantics/model/Relation.js';
import { relations } from '../../semantics/model/semanticModel.js';
import type { SimpleFilter } from '../../semantics/SemanticQuery.js';
import type { At, Comparison, Draft } from './Draft.js';
import type { Slots } from './Slots.js';

/** Whether an amount is so much of something else: "half", "twice", "10%". */
export const isPartial = (than: Comparison['than']): boolean =>
  than.kind === 'number' && (than.percent || than.isPart);

/**
 * "Over 10% above standard", "less than half the minimum", "over 110% of standard": a part and
 * the field that it is of become one comparison.
 * @returns false where a part stands with a field in a way that means nothing
 */
export function joinParts({ comparisons, fields }: Draft): boolean {
  for (const comparison of [...comparisons]) {
    const { than, operator } = comparison.of;
    const factor = partial(than);
    if (factor === null) {
      continue;
    }
    const next = comparisons.find(({ at }) => at > comparison.at && at - comparison.at <= 3);
    const field = fields.find(
      ({ at, of }) => at > comparison.at && at - comparison.at <= 2 && !levels.has(of.field)
    );
    if (next?.of.than.kind === 'field') {
      const isAbove = next.of.operator.startsWith('>');
      if (!operator.startsWith('>') || !isDistance(than)) {
        return false; // "less than 10% above" has two bounds
      }
      replace(comparisons, [comparison, next], {
        operator: isAbove ? operator : operator === '>' ? '<' : '<=',
        than: next.of.than,
        factor: rounded(isAbove ? 1 + factor : 1 - factor)
      });
    } else if (field) {
      fields.splice(fields.indexOf(field), 1);
      replace(comparisons, [comparison], { operator, than: field.of, factor });
    }
  }
  return true;
}

/** What is a part itself: "less than half is picked" is half of something else. */
const levels: ReadonlySet<string> = new Set([
  'fulfilled_quantity',
  'received_quantity',
  'current_stock'
]);

/** What a part or a level of a row is compared with, where the words name only one of the two. */
const usual: Partial<
  Readonly<Record<RelationName, { readonly part: string; readonly whole: string }>>
> = {
  sales_line: { part: 'fulfilled_quantity', whole: 'order_quantity' },
  purchase_line: { part: 'received_quantity', whole: 'order_quantity' },
  stock: { part: 'current_stock', whole: 'maximum_stock' }
};

const partFilters: ReadonlySet<string> = new Set(['line_part', 'line_part_received']);

/**
 * The condition on a row that a part makes: of the field it names, or, for a line that is partly
 * done, of what was ordered.
 */
export function partOfRow(
  slots: Slots,
  { operator, than, factor }: Comparison,
  rows: RelationName | null
): SimpleFilter | null {
  const relation = rows && relations[rows];
  const sides = rows && usual[rows];
  if (!relation || !sides) {
    return null;
  }
  const { fields } = slots.draft;
  if (than.kind === 'field' && factor !== 1 && relation.fields[than.field]) {
    const type = relation.fields[than.field]?.type;
    const spoken = fields.find(({ of }) => relation.fields[of.field]?.type === type);
    if (spoken) {
      fields.splice(fields.indexOf(spoken), 1);
    }
    const field = spoken?.of.field ?? (type === 'price' ? prices[rows] : sides.part);
    return field === undefined || field === than.field
      ? null
      : { kind: 'compare', field, operator, than: { field: than.field, factor } };
  }
  const share = partial(than);
  const isPartDone = slots.filters.some(
    filter => filter.kind === 'named' && partFilters.has(filter.name)
  );
  const spoken = fields.find(({ of }) => of.field === sides.part);
  if (share === null || (!isPartDone && !spoken)) {
    return null;
  }
  if (spoken) {
    fields.splice(fields.indexOf(spoken), 1);
  }
  return {
    kind: 'compare',
    field: sides.part,
    operator,
    than: { field: sides.whole, factor: share }
  };
}

/** The price of a row that a standard is held against. */
const prices: Partial<Readonly<Record<RelationName, string>>> = {
  purchase_line: 'price_paid',
  sales_line: 'unit_price'
};

function partial(than: Comparison['than']): number | null {
  if (than.kind !== 'number' || !isPartial(than)) {
    return null;
  }
  return than.percent ? than.value / 100 : than.value;
}

/** "10% above" and "half above" lie so far from it; "twice above" does not. */
const isDistance = (than: Comparison['than']): boolean =>
  than.kind === 'number' && (than.percent || than.value < 1);

const rounded = (factor: number): number => Math.round(factor * 1e6) / 1e6;

function replace(
  comparisons: At<Comparison>[],
  [first, ...rest]: readonly At<Comparison>[],
  by: Comparison
): void {
  if (first) {
    comparisons.splice(comparisons.indexOf(first), 1, { at: first.at, of: by });
    for (const other of rest) {
      comparisons.splice(comparisons.indexOf(other), 1);
    }
  }
}
