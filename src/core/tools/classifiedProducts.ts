import { addDays, addUnits, startOfUnit, type IsoDay } from '../calendar/IsoDay.js';
import { groupBy } from '../collections/groupBy.js';
import { demandSeries } from '../planning/demand/demandSeries.js';
import { demandStatistics, type DemandStatistics } from '../planning/demand/demandStatistics.js';
import {
  abcClasses,
  type AbcLimits,
  type ClassifiedItem
} from '../planning/inventory/abcClasses.js';
import { xyzClass, type XyzClass, type XyzLimits } from '../planning/inventory/xyzClass.js';
import type { ProductMovement } from './productMovements.js';
import type { StockRecord } from './stockRows.js';
import type { DayWindow } from './windowParameters.js';

export interface ClassifiedProduct extends ClassifiedItem {
  readonly name: string;
  /** Of all value, 0 to 1. */
  readonly share: number;
  /** Null where no period within is whole. */
  readonly demand: DemandStatistics | null;
  /** Null without movement, or with one period only. */
  readonly xyz: XyzClass | null;
}

export interface Classification {
  /** Money of what was moved: as it was charged, or at standard cost. */
  readonly value: 'charged' | 'standard';
  /** Periods that variation is told from. */
  readonly unit: 'week' | 'month';
  readonly abc: AbcLimits;
  readonly xyz: XyzLimits;
  readonly window: DayWindow;
}

/**
 * Products by value and by how evenly they move, dearest first.
 * @param products by code @param moved of these products, within the window
 * @throws AssistantError `agent/invalid-input`
 */
export function classifiedProducts(
  products: ReadonlyMap<string, StockRecord>,
  moved: readonly ProductMovement[],
  { value, unit, abc, xyz, window }: Classification
): readonly ClassifiedProduct[] {
  const byProduct = groupBy(moved, ({ product_code }) => product_code);
  const items = [...products].map(([key, { unit_cost }]) => ({
    key,
    value: Math.max(
      0,
      (byProduct.get(key) ?? []).reduce(
        (sum, own) => sum + (value === 'standard' ? own.units * (unit_cost ?? 0) : own.value),
        0
      )
    )
  }));
  const total = items.reduce((sum, item) => sum + item.value, 0);
  const first = earliest([window.to, ...moved.map(({ day }) => day)]);
  return abcClasses(items, abc).map((item): ClassifiedProduct => {
    const product = products.get(item.key);
    const own = byProduct.get(item.key) ?? [];
    // A product that moved before it was created is older than its date says.
    const begun = earliest([product?.created_date ?? first, ...own.map(({ day }) => day)]);
    const from = [begun, first, window.from].reduce((a, b) => (b > a ? b : a));
    const demand = statisticsOf(own, unit, { from, to: window.to });
    return {
      ...item,
      name: product?.product_name ?? item.key,
      share: total === 0 ? 0 : item.value / total,
      demand,
      xyz: demand && xyzClass(demand, xyz)
    };
  });
}

const earliest = (days: readonly IsoDay[]): IsoDay => days.reduce((a, b) => (b < a ? b : a));

/** @returns null where no period within is whole */
function statisticsOf(
  own: readonly ProductMovement[],
  unit: Classification['unit'],
  { from, to }: DayWindow
): DemandStatistics | null {
  const after = addDays(to, 1);
  const whole = addUnits(startOfUnit(addDays(from, -1), unit), 1, unit);
  return whole >= startOfUnit(after, unit)
    ? null
    : demandStatistics(demandSeries(own, { unit, from, today: after }).units);
}
