import { addUnits, startOfUnit, type CalendarUnit, type IsoDay } from '../../calendar/IsoDay.js';
import { invalidInput } from '../inputChecks.js';
import { groupLines, spendOf, unitsOf, type PurchaseLine } from './PurchaseLine.js';

export interface TrendPeriod {
  /** The first day of the period. */
  readonly start: IsoDay;
  /** Null where the trend is not told by group; lines without one stand under ''. */
  readonly group: string | null;
  /** Money, units ordered and orders. */
  readonly spend: number;
  readonly units: number;
  readonly orders: number;
  /** What they are made from. */
  readonly lines: readonly PurchaseLine[];
  /** Whether the window holds only a part of the period. */
  readonly isPartial: boolean;
}

export interface TrendWindow {
  readonly unit: CalendarUnit;
  /** Both within. */
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/**
 * What was bought by period of order, oldest first, periods without an order included.
 * @param lines without cancelled orders @param groupOf null for one row a period
 * @throws AssistantError `agent/invalid-input` where the window ends before it begins
 */
export function purchaseTrend(
  lines: readonly PurchaseLine[],
  { unit, from, to }: TrendWindow,
  groupOf: ((line: PurchaseLine) => string | null) | null = null
): readonly TrendPeriod[] {
  if (to < from) {
    throw invalidInput('from', `${from} is after ${to}`);
  }
  const within = lines.filter(({ orderDate }) => orderDate >= from && orderDate <= to);
  const groups = groupOf
    ? groupLines(within, line => groupOf(line) ?? '')
    : [[null, within] as const];
  const starts: IsoDay[] = [];
  for (let start = startOfUnit(from, unit); start <= to; start = addUnits(start, 1, unit)) {
    starts.push(start);
  }
  return starts.flatMap(start => {
    const next = addUnits(start, 1, unit);
    return groups.map(([group, own]) => {
      const here = own.filter(({ orderDate }) => orderDate >= start && orderDate < next);
      return {
        start,
        group,
        spend: spendOf(here),
        units: unitsOf(here),
        orders: new Set(here.map(({ order }) => order)).size,
        lines: here,
        isPartial: start < from || addUnits(next, -1, 'day') > to
      };
    });
  });
}
