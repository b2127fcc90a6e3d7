import type { Translation } from '../language/Translation.js';
import type { Period } from '../reading/periods/Period.js';
import { plainText } from './plainText.js';
import { describePeriod } from '../reading/periods/describePeriod.js';
import { dimensions, type DimensionName } from '../semantics/model/Dimension.js';
import type { RelationName } from '../semantics/model/Relation.js';
import { filterNamed, measureNamed, relations } from '../semantics/model/semanticModel.js';
import type {
  Bound,
  Filter,
  Group,
  MeasureUse,
  Order,
  SemanticQuery,
  SimpleFilter
} from '../semantics/SemanticQuery.js';

/** What a member is called, by its key. */
export type MemberName = (dimension: DimensionName, key: string) => string;

type DateFilter = Extract<Filter, { kind: 'date' }>;

/** The most names that a condition spells out. */
const mostNames = 6;

const rowNouns: Readonly<Record<RelationName, readonly [one: string, several: string]>> = {
  product: ['product', 'products'],
  stock: ['stock item', 'stock items'],
  sales_order: ['order', 'orders'],
  sales_line: ['order line', 'order lines'],
  purchase_order: ['purchase order', 'purchase orders'],
  purchase_line: ['purchase order line', 'purchase order lines'],
  demand_position: ['stock item', 'stock items'],
  supply_position: ['stock item', 'stock items']
};

/** The parts of a reading in plain words, for chips, sentences and buttons. */
export class QueryWords {
  constructor(
    private readonly today: string,
    private readonly memberName: MemberName,
    private readonly trans: Translation
  ) {}

  rows(name: RelationName): string {
    return this.trans.__(rowNouns[name][1]);
  }

  /** "1 order", "12 orders". */
  countedRows(name: RelationName, count: number): string {
    const [one, several] = rowNouns[name];
    return this.trans._n(`%1 ${one}`, `%1 ${several}`, count);
  }

  /** "1 customer", "12 customers". */
  countedMembers(group: Group, count: number): string {
    if (group.kind === 'time') {
      return this.trans._n('%1 row', '%1 rows', count);
    }
    const { label, plural } = dimensions[group.name];
    return this.trans._n(`%1 ${label}`, `%1 ${plural}`, count);
  }

  measure(use: MeasureUse): string {
    const { __ } = bound(this.trans);
    const label = __(measureNamed(use.name).label);
    const filtered = use.filters.map(filter => this.filter(filter)).join(', ');
    const named = use.rate
      ? __('% of %1: %2', label, filtered)
      : filtered
        ? __('%1 (%2)', label, filtered)
        : label;
    if (!use.per || !use.combine) {
      return named;
    }
    const per = this.group(use.per);
    switch (use.combine) {
      case 'avg':
        return __('average %1 per %2', named, per);
      case 'max':
        return __('highest %1 per %2', named, per);
      case 'min':
        return __('lowest %1 per %2', named, per);
      case 'count':
        return __('%1 with %2: %3', this.plural(use.per), named, boundWords(use.bounds));
    }
  }

  group(group: Group): string {
    return group.kind === 'time'
      ? this.trans.__(group.unit)
      : this.trans.__(dimensions[group.name].label);
  }

  filter(filter: Filter): string {
    const { __ } = bound(this.trans);
    switch (filter.kind) {
      case 'named': {
        const label = __(filterNamed(filter.name).label);
        return filter.negated ? __('not %1', label) : label;
      }
      case 'members': {
        const names = this.names(filter.dimension, filter.keys);
        return filter.negated ? __('not %1', names) : names;
      }
      case 'text': {
        const values = filter.values.map(plainText).join(', ');
        return filter.negated ? __('not %1', values) : values;
      }
      case 'compare':
        return `${this.field(filter.field)} ${filter.operator} ${this.than(filter.than)}`;
      case 'date': {
        const window = this.window(filter);
        const label = filter.negated
          ? __('%1: not %2', this.field(filter.field), window)
          : __('%1: %2', this.field(filter.field), window);
        return filter.orEmpty ? __('%1, or never', label) : label;
      }
      case 'related':
        return this.related(filter);
      case 'any':
        return filter.of.map(each => this.filter(each)).join(` ${__('or')} `);
    }
  }

  /** Names in a list; of many, the first few and how many more. */
  private names(dimension: DimensionName, keys: readonly string[]): string {
    const shown = keys.length > mostNames ? keys.slice(0, mostNames - 2) : keys;
    const names = shown.map(key => plainText(this.memberName(dimension, key))).join(', ');
    return shown.length === keys.length
      ? names
      : this.trans.__('%1 and %2 more', names, keys.length - shown.length);
  }

  period(asked: NonNullable<SemanticQuery['period']>): string {
    const { event } = asked;
    const window = this.window(asked);
    return event === null ? window : this.trans.__('%1: %2', this.field(event), window);
  }

  window({ period, direction }: Pick<DateFilter, 'period' | 'direction'>): string {
    return describePeriod(period, this.today, this.trans, direction ?? undefined);
  }

  against(period: Period): string {
    return this.trans.__('against %1', describePeriod(period, this.today, this.trans));
  }

  order(query: SemanticQuery, { by, direction }: Order): string {
    const { __ } = bound(this.trans);
    const use = 'measure' in by ? query.measures[by.measure] : undefined;
    const label = 'field' in by ? this.field(by.field) : use ? this.measure(use) : '';
    if ('field' in by && this.isText(by.field)) {
      return direction === 'desc' ? __('%1, Z to A', label) : __('%1, A to Z', label);
    }
    return direction === 'desc' ? __('%1, highest first', label) : __('%1, lowest first', label);
  }

  limit({ count, per }: NonNullable<SemanticQuery['limit']>): string {
    return per
      ? this.trans.__('first %1 per %2', count, this.group(per))
      : this.trans.__('first %1', count);
  }

  /** What a chip offers to take a part of the reading away. */
  withoutLabel(): string {
    return this.trans.__('Remove');
  }

  field(name: string): string {
    const known = Object.values(relations).find(({ fields }) => fields[name]);
    return this.trans.__(known?.fields[name]?.label ?? name);
  }

  private isText(name: string): boolean {
    return Object.values(relations).some(({ fields }) => fields[name]?.type === 'text');
  }

  /** The whole reading in one line. */
  query(query: SemanticQuery): string {
    const { __ } = bound(this.trans);
    const what = query.rows
      ? this.rows(query.rows)
      : query.measures.length > 0
        ? query.measures.map(use => this.measure(use)).join(', ')
        : query.groups.map(group => this.plural(group)).join(', ');
    const split =
      query.measures.length > 0 && query.groups.length > 0
        ? __('%1 by %2', what, query.groups.map(group => this.group(group)).join(', '))
        : what;
    const first = query.limit ? [this.limit(query.limit)] : [];
    const order = query.limit ? query.order.map(each => this.order(query, each)) : [];
    const fields = query.fields.map(name => this.field(name));
    return [split, ...fields, ...this.conditions(query), ...order, ...first].join(' · ');
  }

  /** What narrows the result: filters, window, comparison, conditions on figures. */
  conditions(query: SemanticQuery): string[] {
    const { __ } = bound(this.trans);
    return [
      ...query.filters.map(filter => this.filter(filter)),
      ...(query.period ? [this.period(query.period)] : []),
      ...(query.versus ? [this.against(query.versus)] : []),
      ...query.having.map(({ measure, of, operator, value }) => {
        const use = query.measures[measure];
        const label = use ? this.measure(use) : '';
        const target = of === 'value' ? label : __('change of %1', label);
        return `${target} ${operator} ${this.bound(query, value)}`;
      }),
      ...(query.classes ? [this.classes(query.classes)] : []),
      ...(query.totalled ? this.together(query) : [])
    ];
  }

  classes({ cutoffs, only }: NonNullable<SemanticQuery['classes']>): string {
    const cut = cutoffs.join('/');
    return only === null
      ? this.trans.__('ABC classes at %1 %', cut)
      : this.trans.__('class %1 at %2 %', only, cut);
  }

  /** Of which rows a total is: "first 3 by supplier, added up". */
  private together({ groups, limit }: SemanticQuery): string[] {
    const split = groups.map(group => this.plural(group)).join(', ');
    const rows = limit ? this.trans.__('%1 %2', this.limit(limit), split) : split;
    return [this.trans.__('%1 together', rows)];
  }

  plural(group: Group): string {
    return group.kind === 'time'
      ? this.trans.__(`${group.unit}s`)
      : this.trans.__(dimensions[group.name].plural);
  }

  private bound(query: SemanticQuery, value: SemanticQuery['having'][number]['value']): string {
    if (typeof value === 'number') {
      return String(value);
    }
    const use = query.measures[value.measure];
    const label = use ? this.measure(use) : '';
    return value.factor === 1 ? label : `${value.factor} × ${label}`;
  }

  private than(than: Extract<SimpleFilter, { kind: 'compare' }>['than']): string {
    if (typeof than === 'number') {
      return String(than);
    }
    const label = this.field(than.field);
    return than.factor === 1 ? label : `${than.factor} × ${label}`;
  }

  private related({ relation, negated, filters }: Extract<Filter, { kind: 'related' }>): string {
    const { __ } = bound(this.trans);
    const [having, lacking] = relatedWords[relation];
    const windows = filters.flatMap(filter => (filter.kind === 'date' ? this.window(filter) : []));
    const narrowed = filters.flatMap(filter =>
      filter.kind === 'date' || (filter.kind === 'named' && impliedStatuses.has(filter.name))
        ? []
        : this.filter(filter)
    );
    const label = __(negated ? lacking : having);
    return [label, ...(narrowed.length > 0 ? [`(${narrowed.join(', ')})`] : []), ...windows].join(
      ' '
    );
  }
}

/** "2–4", ">= 5". */
function boundWords(bounds: readonly Bound[]): string {
  const [from, to] = bounds;
  return from?.operator === '>=' && to?.operator === '<='
    ? `${from.value}–${to.value}`
    : bounds
        .map(({ operator, value }) => (operator === '=' ? String(value) : `${operator} ${value}`))
        .join(', ');
}

/** What "sold" and "bought" leave out anyway. */
export const impliedStatuses: ReadonlySet<string> = new Set([
  'sales_not_cancelled',
  'purchases_not_cancelled'
]);

/** What it means for something to have rows of a kind, and to have none. */
const relatedWords: Readonly<Record<RelationName, readonly [having: string, lacking: string]>> = {
  product: ['with products', 'without products'],
  stock: ['stocked', 'not stocked'],
  sales_order: ['with orders', 'without orders'],
  sales_line: ['sold', 'not sold'],
  purchase_order: ['ordered', 'not ordered'],
  purchase_line: ['bought', 'not bought'],
  demand_position: ['stocked', 'not stocked'],
  supply_position: ['stocked', 'not stocked']
};

const bound = (trans: Translation): Pick<Translation, '__'> => ({
  __: (text, ...parts) => trans.__(text, ...parts)
});
