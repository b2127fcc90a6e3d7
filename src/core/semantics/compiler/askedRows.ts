import { addDays, dayNumber } from '../../calendar/IsoDay.js';
import type { Period, PeriodDirection } from '../../reading/periods/Period.js';
import { resolvePeriod } from '../../reading/periods/resolvePeriod.js';
import { binary, column, number, type Expression } from '../Expression.js';
import type { Movement, Relation } from '../model/Relation.js';
import { relations } from '../model/semanticModel.js';
import type { Filter } from '../SemanticQuery.js';
import { columnsOf } from './columnsOf.js';
import { conditionOf, conditionsOf, isDirect, periodCondition } from './conditionOf.js';
import { positionSource, type NarrowedMovement } from './positionSource.js';

export interface AskedWindow {
  readonly period: Period;
  readonly direction: PeriodDirection | null;
  /** The date field that it applies to. */
  readonly event: string | null;
}

/** The rows of a relation that a question is about. */
export interface AskedRows {
  readonly relation: Relation;
  readonly conditions: readonly Expression[];
}

/**
 * A relation under the conditions of a question. Of a position, what the stock itself can tell
 * narrows the rows; everything else narrows the totals that stand beside it.
 * @param shown what is taken from the rows, which says which totals are needed
 * @returns null where the relation cannot tell
 */
export function askedRows(
  relation: Relation,
  filters: readonly Filter[],
  window: AskedWindow | null,
  shown: readonly Expression[],
  today: string
): AskedRows | null {
  if (relation.movements) {
    const own = window?.event ? relation.fields[window.event] : undefined;
    const asked = own ? null : window;
    const position = new AskedPosition(relation, filters, asked, today);
    const rows = position.rows(relation.movements, shown);
    return rows && own && window
      ? { ...rows, conditions: [...rows.conditions, periodCondition(own.of, window, today)] }
      : rows;
  }
  const conditions = conditionsOf(filters, relation, today);
  const dated = window?.event ? relation.fields[window.event] : undefined;
  if (!conditions || (window && !dated)) {
    return null;
  }
  if (window && dated) {
    conditions.push(periodCondition(dated.of, window, today));
  }
  return { relation, conditions };
}

class AskedPosition {
  private readonly own: readonly Filter[];
  private readonly inner: readonly Filter[];

  constructor(
    private readonly relation: Relation,
    filters: readonly Filter[],
    private readonly window: AskedWindow | null,
    private readonly today: string
  ) {
    this.own = filters.filter(filter => isDirect(filter, relation, today));
    this.inner = filters.filter(filter => !this.own.includes(filter));
  }

  rows(movements: readonly Movement[], shown: readonly Expression[]): AskedRows | null {
    const { alias } = this.relation.root;
    const { relation, own, today } = this;
    const conditions = conditionsOf(own, relation, today) ?? [];
    const used = new Set([...shown, ...conditions].flatMap(of => columnsOf(of, alias)));
    const needed = movements.filter(
      ({ column: name, days }) => used.has(name) || (days !== null && used.has(days))
    );
    const narrowed = needed.map(movement => this.narrowed(movement, needed.length > 1));
    const [first] = needed;
    if (!first && this.inner.length === 0 && !this.window) {
      return { relation, conditions };
    }
    const isNarrow = narrowed.some(each => each && each.conditions.length > 0);
    if (!first || !narrowed.every(each => each !== null) || (this.window && !this.dates(needed))) {
      return null;
    }
    const totals = narrowed.map((each, index) => ({
      ...each,
      conditions: [...this.always(needed[index] ?? first), ...each.conditions]
    }));
    // Asked about some orders, what is not on them is not asked about.
    const kept =
      isNarrow && first.days === null ? [binary(column(alias, first.column), '>', number(0))] : [];
    return {
      relation: { ...relation, source: positionSource(relation, totals) },
      conditions: [...conditions, ...kept]
    };
  }

  /** The total under the conditions that only its own rows can tell, and in its window. */
  private narrowed(movement: Movement, isOneOfMany: boolean): NarrowedMovement | null {
    const from = relations[movement.relation];
    const filters = this.inner.filter(
      filter => !(filter.kind === 'named' && movement.filters.includes(filter.name))
    );
    const conditions = conditionsOf(filters, from, this.today);
    if (!conditions || (isOneOfMany && filters.length > 0)) {
      return null;
    }
    const { window } = this;
    const isMine = window && (!isOneOfMany || window.event === movement.event);
    const date = from.fields[window?.event ?? movement.event];
    if (movement.days !== null && !isMine) {
      return null; // a rate needs its window
    }
    if (!isMine || !date) {
      return isMine ? null : { movement, conditions, days: null };
    }
    return {
      movement,
      conditions: [...conditions, periodCondition(date.of, window, this.today)],
      days: daysIn(window, this.today)
    };
  }

  private always({ relation, filters }: Movement): readonly Expression[] {
    return filters.flatMap(
      name =>
        conditionOf({ kind: 'named', name, negated: false }, relations[relation], this.today) ?? []
    );
  }

  private dates(needed: readonly Movement[]): boolean {
    const { window } = this;
    return needed.length === 1 || needed.some(({ event }) => event === window?.event);
  }
}

/** The days of a window up to today; 0 where it has no beginning. */
function daysIn({ period, direction }: AskedWindow, today: string): number {
  const { start, end } = resolvePeriod(period, today, direction ?? undefined);
  const tomorrow = addDays(today, 1);
  const last = end === null || end > tomorrow ? tomorrow : end;
  return start === null ? 0 : dayNumber(last) - dayNumber(start);
}
