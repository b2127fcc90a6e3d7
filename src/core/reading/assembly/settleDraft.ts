import { dimensions } from '../../semantics/model/Dimension.js';
import type { RelationName } from '../../semantics/model/Relation.js';
import { measureNamed, relations } from '../../semantics/model/semanticModel.js';
import {
  emptyQuery,
  type AssumableSlot,
  type Filter,
  type Group,
  type MeasureUse,
  type Order,
  type SemanticQuery,
  type SimpleFilter
} from '../../semantics/SemanticQuery.js';
import type { Family } from '../lexicon/Sense.js';
import type { ReadingContext } from '../ReadingContext.js';
import {
  countOfRelation,
  dayFields,
  dimensionOfRows,
  productNoun,
  quantityFields,
  quantityMeasures,
  rankMeasures,
  rowsOfFamily,
  stockFields,
  urgency
} from './conventions.js';
import type { At, Comparison, Draft, FigureUse, Noun, SpokenNoun } from './Draft.js';
import { familiesOf } from './familiesOf.js';
import { impliedFilters } from './impliedFilters.js';
import { settleTime } from './settleTime.js';

/**
 * One reading of the slots of a draft.
 * @returns null where a slot finds no use or the slots do not fit together
 */
export function settleDraft(draft: Draft, context: ReadingContext): SemanticQuery | null {
  const family = familiesOf(draft)[0] ?? null;
  const settling = new Settling(draft, family, context);
  return settling.run();
}

class Settling {
  private readonly assumed = new Set<AssumableSlot>();
  private readonly filters: Filter[];
  private measures: MeasureUse[] = [];
  private groups: Group[];

  constructor(
    private readonly draft: Draft,
    private readonly family: Family | null,
    private readonly context: ReadingContext
  ) {
    this.filters = draft.filters.map(({ of }) => of);
    this.groups = draft.groups.map(({ of }) => of);
    if (draft.marks.has('part-of-name')) {
      this.assumed.add('members');
    }
  }

  run(): SemanticQuery | null {
    const { draft } = this;
    const uses = draft.figures.map(figure => this.measureUse(figure));
    const spoken = this.spokenSubject();
    if (!uses.every(use => use !== null) || draft.ranks.length > 1 || spoken === undefined) {
      return null;
    }
    this.measures = uses;
    const subject = spoken?.noun ?? this.absentSubject();
    for (const comparison of draft.comparisons) {
      this.addMeasure(this.comparedNoun(comparison)?.of.noun.count ?? '');
    }
    if (!this.countParts() || !this.rowColumns(subject)) {
      return null;
    }
    this.impliedMeasures(subject);
    return this.measures.length > 0 || this.isMembersList(subject)
      ? this.figures(subject, spoken)
      : this.list(subject, spoken);
  }

  /** "What has not sold": what is absent from the sales are products. */
  private absentSubject(): Noun | null {
    const absent = this.draft.events.some(
      ({ of }) =>
        of.negated && (of.event.relation === 'sales_line' || of.event.relation === 'purchase_line')
    );
    return absent ? productNoun : null;
  }

  /**
   * "How many due, how many done": each count has the conditions that follow it.
   * @returns whether every part found its rows
   */
  private countParts(): boolean {
    const { counts, filters, events } = this.draft;
    const rows = this.family && rowsOfFamily[this.family];
    if (counts.length < 2) {
      return true;
    }
    if (!rows) {
      return false;
    }
    counts.forEach(({ at }, index) => {
      const end = counts[index + 1]?.at ?? Infinity;
      const inside = <T>(part: At<T>): boolean => part.at > at && part.at < end;
      const own = [
        ...filters.filter(inside).map(({ of }) => of),
        ...events.filter(inside).flatMap(({ of }) => impliedFilters(of.event))
      ].filter((filter): filter is SimpleFilter => filter.kind !== 'related');
      for (const part of filters.filter(inside)) {
        this.filters.splice(this.filters.indexOf(part.of), 1);
      }
      for (const part of events.filter(inside)) {
        const event = { ...part.of.event, filter: null };
        events.splice(events.indexOf(part), 1, { at: part.at, of: { event, negated: false } });
      }
      this.measures.push({ name: countOfRelation[rows], filters: own, per: null, combine: null });
    });
    return true;
  }

  /** "Open orders with their value": a figure for each of the rows that are listed. */
  private rowColumns(subject: Noun | null): boolean {
    const { columns, counts, marks } = this.draft;
    if (columns.length === 0) {
      return true;
    }
    const splits = this.measures.length > 0 || this.groups.length > 0 || counts.length > 0;
    const rows = subject?.rows ?? (this.family && rowsOfFamily[this.family]);
    const dimension = subject?.dimension ?? (rows && dimensionOfRows[rows]);
    if (!splits && !marks.has('total') && (!dimension || rows === 'stock')) {
      return false;
    }
    for (const { of } of columns) {
      const name =
        of.kind === 'measure' ? of.name : this.family && quantityMeasures[of.of][this.family];
      if (!name) {
        return false;
      }
      this.addMeasure(name);
    }
    if (!splits && dimension) {
      this.groups.push({ kind: 'dimension', name: dimension });
    }
    return true;
  }

  /** What the rows are about: the first noun that is neither counted nor split by. */
  private spokenSubject(): SpokenNoun | null | undefined {
    const compared = new Set(
      this.draft.comparisons.map(comparison => this.comparedNoun(comparison)?.at)
    );
    const nouns = this.draft.nouns.filter(
      ({ at, of }) => !compared.has(at) && !this.isApposition(of.noun)
    );
    const [first, ...others] = nouns;
    // A further noun of the same rows ("orders … which jobs") says nothing new; another would.
    return others.every(
      ({ of }) =>
        of.noun.dimension === first?.of.noun.dimension && of.noun.rows === first.of.noun.rows
    )
      ? (first?.of ?? null)
      : undefined;
  }

  /** "Product P1010", "customer Acme": the noun only names the kind of the member. */
  private isApposition(noun: Noun): boolean {
    return (
      noun.rows === null &&
      this.draft.filters.some(
        ({ of }) => of.kind === 'members' && of.dimension === noun.dimension && of.keys.length === 1
      ) &&
      this.draft.figures.length > 0
    );
  }

  private measureUse({ of: { figure, average }, at }: At<FigureUse>): MeasureUse | null {
    const name =
      figure.kind === 'measure'
        ? figure.name
        : figure.kind === 'counted'
          ? figure.noun.count
          : this.family && quantityMeasures[figure.of][this.family];
    if (!name) {
      return null;
    }
    const plain: MeasureUse = { name, filters: [], per: null, combine: null };
    const { unit } = measureNamed(name);
    if (!average || unit === 'days' || unit === 'percent' || unit === 'price') {
      return plain;
    }
    const per = this.averagedPer(at);
    return per && { ...plain, per, combine: 'avg' };
  }

  /** What an average is taken over: "average PO value", "lines per day on average". */
  private averagedPer(at: number): Group | null {
    const noun = this.draft.nouns.find(({ at: place, of }) => place === at - 1 && of.noun.rows);
    if (noun?.of.noun.dimension) {
      this.draft.nouns.splice(this.draft.nouns.indexOf(noun), 1);
      return { kind: 'dimension', name: noun.of.noun.dimension };
    }
    const time = this.groups.find(({ kind }) => kind === 'time');
    const per = time ?? (this.groups.length === 1 ? this.groups[0] : undefined);
    this.groups = this.groups.filter(group => group !== per);
    return per ?? null;
  }

  /** The figure that a question means without naming it. */
  private impliedMeasures(subject: Noun | null): void {
    const { draft } = this;
    const [rank] = draft.ranks;
    const ranked = rank?.of.measure ?? null;
    const sortedBy = draft.sorts.flatMap(({ of: { by } }) => this.sortMeasure(by) ?? []);
    const implied = [...(ranked ? [ranked] : []), ...sortedBy];
    for (const name of implied) {
      this.addMeasure(name);
    }
    const lone = draft.counts.length === 1 && !draft.marks.has('each');
    if (this.measures.length > 0 && !lone) {
      return;
    }
    const sold = draft.events.some(({ of }) => of.event.relation === 'sales_line' && !of.negated);
    const counts =
      lone || this.groups.length > 0 || draft.marks.has('share') || draft.versus.length > 0;
    if (sold) {
      this.addMeasure('units_sold');
    } else if (counts) {
      const rows = subject?.rows ?? (this.family && rowsOfFamily[this.family]);
      this.addMeasure(subject?.count ?? (rows ? countOfRelation[rows] : ''));
    } else if (rank && this.family && subject?.rows === null) {
      this.addMeasure(rankMeasures[this.family]);
      this.assumed.add('measure');
    }
  }

  private addMeasure(name: string): void {
    if (name && !this.measures.some(use => use.name === name)) {
      this.measures.push({ name, filters: [], per: null, combine: null });
    }
  }

  private sortMeasure(by: Draft['sorts'][number]['of']['by']): string | null {
    if (by?.kind === 'measure') {
      return by.name;
    }
    if (by?.kind === 'quantity' && this.family) {
      return quantityMeasures[by.of][this.family];
    }
    return by?.kind === 'noun' ? by.count : null;
  }

  /** "Which customers have late orders": members, told by rows that are about them. */
  private isMembersList(subject: Noun | null): boolean {
    if (!subject?.dimension || subject.rows) {
      return false;
    }
    return subject.dimension !== 'product' || this.family !== 'stock';
  }

  private figures(subject: Noun | null, spoken: SpokenNoun | null): SemanticQuery | null {
    const { draft } = this;
    if (draft.fields.length > 0) {
      return null;
    }
    const groups = this.figureGroups(subject);
    const having = this.conditions(null);
    const time = settleTime(draft, {
      family: this.family,
      measures: this.measures,
      filters: this.filters,
      rows: null,
      subject,
      context: this.context
    });
    if (!having || !time) {
      return null;
    }
    const [rank] = draft.ranks;
    const [sort] = draft.sorts;
    const direction = rank?.of.direction ?? sort?.of.direction ?? null;
    const by = this.orderMeasure(sort?.of.by ?? null);
    const order: Order[] = direction === null ? [] : [{ by: { measure: by }, direction }];
    const isOne = rank && spoken && !spoken.isPlural;
    const limit = this.limit(rank?.of.count ?? (isOne ? 1 : null), groups);
    const unsortable = direction !== null && this.measures.length === 0;
    if ((rank && groups.length === 0) || unsortable || rank?.of.field || this.isShareOfSome()) {
      return null;
    }
    return {
      ...emptyQuery,
      measures: this.measures,
      groups,
      filters: time.filters,
      period: time.period,
      versus: time.versus,
      having,
      share: draft.marks.has('share'),
      keepEmpty: draft.marks.has('keep-empty'),
      order,
      limit,
      assumed: [...this.assumed, ...time.assumed]
    };
  }

  /** "What % of spend sits with the 3 biggest": the share of a set, which no slot holds. */
  private isShareOfSome(): boolean {
    const [rank] = this.draft.ranks;
    const [figure] = this.draft.figures;
    return (
      this.draft.marks.has('share') && rank !== undefined && (figure?.at ?? Infinity) < rank.at
    );
  }

  private orderMeasure(by: Draft['sorts'][number]['of']['by']): number {
    const name = this.sortMeasure(by);
    const index = this.measures.findIndex(use => use.name === name);
    return index < 0 ? 0 : index;
  }

  private limit(count: number | null, groups: readonly Group[]): SemanticQuery['limit'] {
    if (count === null) {
      return null;
    }
    const per = groups.length > 1 ? (groups.find(group => this.isSplit(group)) ?? null) : null;
    return { count, per };
  }

  private isSplit(group: Group): boolean {
    return this.draft.groups.some(({ of }) => of === group);
  }

  /** The subject splits the figures where it stands before them or is ranked. */
  private figureGroups(subject: Noun | null): Group[] {
    const ranksGoods = this.draft.ranks.some(({ of }) => of.measure !== null);
    const dimension = subject?.dimension ?? (ranksGoods ? 'product' : null);
    if (dimension === null) {
      return this.groups;
    }
    const [place] = this.draft.nouns.filter(({ of }) => of.noun === subject).map(({ at }) => at);
    const [firstFigure] = this.draft.figures.map(({ at }) => at);
    const before = place !== undefined && (firstFigure === undefined || place < firstFigure);
    const ranked = this.draft.ranks.length > 0;
    const counted = this.measures.length === 1 && this.measures[0]?.name === subject?.count;
    const splits = ranked || (before && !counted && !this.draft.marks.has('total'));
    const group: Group = { kind: 'dimension', name: dimension };
    const known = this.groups.some(of => of.kind === 'dimension' && of.name === dimension);
    return splits && !known ? [group, ...this.groups] : this.groups;
  }

  private list(subject: Noun | null, spoken: SpokenNoun | null): SemanticQuery | null {
    const { draft } = this;
    const rows = this.listRows(subject);
    if (!rows || this.groups.length > 0 || draft.marks.has('share') || draft.versus.length > 0) {
      return null;
    }
    const relation = relations[rows];
    const fields = this.listFields(rows);
    const having = this.conditions(rows);
    const time = settleTime(draft, {
      family: this.family,
      measures: [],
      filters: this.filters,
      rows,
      subject,
      context: this.context
    });
    if (!fields || having?.length !== 0 || !time || !fields.every(name => relation.fields[name])) {
      return null;
    }
    const order = this.listOrder(rows, fields);
    const [rank] = draft.ranks;
    const count = rank?.of.count ?? (rank && spoken && !spoken.isPlural ? 1 : null);
    if (subject === null) {
      this.assumed.add('rows');
    }
    return (
      order && {
        ...emptyQuery,
        rows,
        fields,
        filters: time.filters,
        period: time.period,
        order,
        limit: count === null ? null : { count, per: null },
        assumed: [...this.assumed, ...time.assumed]
      }
    );
  }

  private listRows(subject: Noun | null): RelationName | null {
    const lines = this.draft.fields
      .map(({ of }) => of.relation)
      .find(name => name === 'sales_line' || name === 'purchase_line');
    if (subject?.rows) {
      return lines ?? subject.rows;
    }
    if (lines) {
      return lines;
    }
    if (this.family) {
      return rowsOfFamily[this.family];
    }
    return subject?.dimension === 'product' ? 'product' : null;
  }

  private listFields(rows: RelationName): string[] | null {
    const { draft } = this;
    const fields = draft.fields.map(({ of }) => this.fieldOn(rows, of.field));
    return fields.every(field => field !== null) ? fields : null;
  }

  /** A field by the name that the rows know it under. */
  private fieldOn(rows: RelationName, name: string): string | null {
    return relations[rows].fields[name] ? name : null;
  }

  private listOrder(rows: RelationName, fields: readonly string[]): Order[] | null {
    const { draft } = this;
    const [sort] = draft.sorts;
    const [rank] = draft.ranks;
    if (rank) {
      const field = rank.of.field ?? fields[0];
      return field && relations[rows].fields[field]
        ? [{ by: { field }, direction: rank.of.direction }]
        : null;
    }
    if (!sort) {
      return [];
    }
    if (draft.sorts.length > 1) {
      const orders = draft.sorts.map(({ of }) => this.sortBy(of, rows));
      return orders.every(order => order !== null) ? orders : null;
    }
    const { by, direction } = sort.of;
    if (by === null) {
      const [field] = fields;
      const usual = urgency[rows];
      return field
        ? [{ by: { field }, direction }]
        : usual.map(({ field: name, direction: worst }) => ({
            by: { field: name },
            direction: direction === 'desc' ? worst : opposite(worst)
          }));
    }
    const order = this.sortBy(sort.of, rows);
    return order && [order];
  }

  private sortBy(
    { by, direction }: Draft['sorts'][number]['of'],
    rows: RelationName
  ): Order | null {
    const field = by && this.sortField(by, rows);
    return field && relations[rows].fields[field] ? { by: { field }, direction } : null;
  }

  private sortField(
    by: NonNullable<Draft['sorts'][number]['of']['by']>,
    rows: RelationName
  ): string | null {
    switch (by.kind) {
      case 'field':
        return by.field;
      case 'quantity':
        return quantityFields[by.of][rows] ?? null;
      case 'measure':
        return stockFields[by.name] ?? null;
      case 'noun':
        return by.dimension && dimensions[by.dimension].key;
    }
  }

  /**
   * Comparisons as filters on rows, or as conditions on figures.
   * @returns the conditions on figures; null where a comparison has no target
   */
  private conditions(rows: RelationName | null): SemanticQuery['having'] | null {
    const having: SemanticQuery['having'] = [];
    for (const comparison of this.draft.comparisons) {
      const { operator, than } = comparison.of;
      const field = this.comparedField(comparison, rows);
      const measure = field === null ? this.comparedMeasure(comparison) : null;
      if (field !== null && than.kind === 'field') {
        this.filters.push({
          kind: 'compare',
          field,
          operator,
          than: { field: than.field, factor: 1 }
        });
      } else if (field !== null && than.kind !== 'field') {
        const value = than.kind === 'number' ? than.value : daysIn(than.count, than.unit);
        this.filters.push({ kind: 'compare', field, operator, than: value });
      } else if (measure !== null && than.kind === 'number') {
        having.push({ measure, of: 'value', operator, value: than.value });
      } else {
        return null;
      }
    }
    return having;
  }

  private comparedField({ at, of }: At<Comparison>, rows: RelationName | null): string | null {
    const near = [...this.draft.fields].find(field => Math.abs(field.at - at) === 1);
    const relation = rows ?? (this.family && rowsOfFamily[this.family]);
    if (near && relation && relations[relation].fields[near.of.field]) {
      this.draft.fields.splice(this.draft.fields.indexOf(near), 1);
      return near.of.field;
    }
    if (of.than.kind === 'duration') {
      const named = this.filters.find(filter => filter.kind === 'named' && dayFields[filter.name]);
      return named?.kind === 'named' ? (dayFields[named.name] ?? null) : null;
    }
    return null;
  }

  private comparedMeasure(comparison: At<Comparison>): number | null {
    const counted = this.comparedNoun(comparison)?.of.noun.count;
    if (counted) {
      return this.measures.findIndex(use => use.name === counted);
    }
    const figures = this.draft.figures
      .map(({ at }, index) => ({ index, distance: Math.abs(at - comparison.at) }))
      .sort((a, b) => a.distance - b.distance);
    return figures[0]?.index ?? (this.measures.length === 1 ? 0 : null);
  }

  /** The noun that a number counts: "at least 4 open orders". */
  private comparedNoun({ at, of }: At<Comparison>): At<SpokenNoun> | null {
    return of.than.kind === 'number'
      ? (this.draft.nouns.find(noun => noun.at > at && noun.at - at <= 3 && noun.of.noun.rows) ??
          null)
      : null;
  }
}

const opposite = (direction: 'asc' | 'desc'): 'asc' | 'desc' =>
  direction === 'asc' ? 'desc' : 'asc';

const unitDays = { day: 1, week: 7, month: 30, quarter: 91, year: 365 } as const;

const daysIn = (count: number, unit: keyof typeof unitDays): number => count * unitDays[unit];
