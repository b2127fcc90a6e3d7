import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { RelationName } from '../../semantics/model/Relation.js';
import type { Filter, Group, SimpleFilter } from '../../semantics/SemanticQuery.js';
import type { KnownMembers } from '../KnownMembers.js';
import { identities } from '../shownRowsOf.js';
import type { EmittedCondition, EmittedReading } from './EmittedReading.js';
import { membersSaid } from './membersSaid.js';
import { MendableError } from './MendableError.js';
import type { ReadingNames } from './ReadingNames.js';

/** Where members are looked up. */
export interface MemberSource {
  readonly known: KnownMembers;
  /** Whether names of the data may be told to the model. */
  readonly tellsNames: boolean;
  readonly signal: AbortSignal;
}

const inverse = { '=': '<>', '<>': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' } as const;

/** @throws MendableError where it is no condition, or names nothing that there is */
export async function resolveCondition(
  condition: EmittedCondition,
  names: ReadingNames,
  source: MemberSource
): Promise<SimpleFilter> {
  const { is, field, op, period, not: negated } = condition;
  const kinds = [is, condition.names[0], op, period].filter(each => each !== undefined);
  if (kinds.length !== 1) {
    throw new MendableError(
      'A filter has one of is, names, op or period; make one filter of each.'
    );
  }
  if (is !== undefined) {
    return { kind: 'named', name: names.term(is), negated };
  }
  if (field === undefined) {
    throw new MendableError('A filter with names, op or period needs a field.');
  }
  if (period !== undefined) {
    // What has no date is not within any days either.
    const dated = { field: names.dateField(field), ...names.window(period) };
    return { kind: 'date', ...dated, negated, orEmpty: negated };
  }
  if (op !== undefined) {
    const operator = negated ? inverse[op] : op;
    return {
      kind: 'compare',
      field: numberField(field, names),
      operator,
      than: than(condition, names)
    };
  }
  const dimension = names.dimension(field);
  return dimension
    ? {
        kind: 'members',
        dimension,
        keys: await keysOf(dimension, condition.names, source),
        negated
      }
    : { kind: 'text', field: textField(field, names), values: condition.names, negated };
}

function than(
  { number, other, times }: EmittedCondition,
  names: ReadingNames
): Extract<SimpleFilter, { kind: 'compare' }>['than'] {
  if ((number === undefined) === (other === undefined)) {
    throw new MendableError('A comparison needs number or other, not both.');
  }
  return other === undefined
    ? (number ?? 0)
    : { field: numberField(other, names), factor: times ?? 1 };
}

function numberField(name: string, names: ReadingNames): string {
  const { type } = names.field(name);
  if (type === 'text' || type === 'date') {
    throw new MendableError(
      `${name} is not a number: give ${type === 'text' ? 'names' : 'period'}.`
    );
  }
  return name;
}

function textField(name: string, names: ReadingNames): string {
  if (names.field(name).type !== 'text') {
    throw new MendableError(`${name} is not a text: give op and number, or period.`);
  }
  return name;
}

async function keysOf(
  dimension: DimensionName,
  said: readonly string[],
  { known, tellsNames, signal }: MemberSource
): Promise<string[]> {
  const keys: string[] = [];
  for (const words of said) {
    const found = await membersSaid(dimension, words, known, signal);
    if (found.kind !== 'found') {
      const what =
        found.kind === 'unknown'
          ? `There is no ${dimension} ${JSON.stringify(words)}`
          : `Several go by the ${dimension} ${JSON.stringify(words)}; give one by its code`;
      const near = tellsNames && found.near.length > 0 ? `; ${JSON.stringify(found.near)}` : '';
      throw new MendableError(`${what}${near}.`);
    }
    keys.push(...found.keys);
  }
  return [...new Set(keys)];
}

/** The usual date of rows, and what leaves out those that were cancelled. */
const kept: Partial<
  Readonly<Record<RelationName, readonly [date: string, filter: string | null]>>
> = {
  stock: ['last_restock_date', null],
  sales_order: ['order_date', 'sales_not_cancelled'],
  sales_line: ['order_date', 'sales_not_cancelled'],
  purchase_order: ['order_date', 'purchases_not_cancelled'],
  purchase_line: ['order_date', 'purchases_not_cancelled']
};

/** Members of the list, or of the groups, that have no rows of another kind. */
export function resolveAbsence(
  { rows, period }: NonNullable<EmittedReading['without']>,
  list: RelationName | null,
  groups: readonly Group[],
  names: ReadingNames
): Filter {
  const relation = names.relation(rows);
  const by = list
    ? [...identities[list]]
    : groups.flatMap(group => (group.kind === 'dimension' ? group.name : []));
  const [date, filter] = kept[relation] ?? [];
  if (by.length === 0 || date === undefined) {
    throw new MendableError('without is for lists and groups, of rows of orders or of stock.');
  }
  const filters: SimpleFilter[] = [
    ...(filter ? [{ kind: 'named' as const, name: filter, negated: false }] : []),
    ...(period === undefined
      ? []
      : [
          {
            kind: 'date' as const,
            field: date,
            ...names.window(period),
            negated: false,
            orEmpty: false
          }
        ])
  ];
  return { kind: 'related', relation, by, filters, negated: true };
}
