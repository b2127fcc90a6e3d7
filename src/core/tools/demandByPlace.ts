import { z } from 'zod';
import { addDays, type IsoDay } from '../calendar/IsoDay.js';
import { groupBy } from '../collections/groupBy.js';
import { demandSeries } from '../planning/demand/demandSeries.js';
import { demandStatistics, type DemandStatistics } from '../planning/demand/demandStatistics.js';
import { invalidInput } from '../planning/inputChecks.js';
import { placeKey } from './leadTimesByPlace.js';
import { cell, Conditions, readRows } from './readRows.js';
import type { Places, StockRecord } from './stockRows.js';
import type { ToolContext } from './Tool.js';

const soldRow = z.object({
  warehouse_code: cell.text,
  product_code: cell.text,
  day: cell.text,
  units: cell.number
});

export interface DemandHistory {
  /** The days looked at, both within; a product created later has fewer. */
  readonly window: { readonly from: IsoDay; readonly to: IsoDay };
  /** Of all places together. */
  readonly units: number;
  /** Demand a day at a place; null for a product that was created today. */
  at(place: StockRecord): DemandStatistics | null;
}

/**
 * Daily demand at each place over the last days before today, back to the first order of all at
 * most: before it nothing is known, which is not the same as no demand.
 * @param days ≥ 1
 * @throws AssistantError `agent/invalid-input` where there is no order yet
 */
export async function demandByPlace(
  context: ToolContext,
  places: Pick<Places, 'product_code' | 'warehouse_code'>,
  days: number
): Promise<DemandHistory> {
  const { today } = await context.database();
  const from = [addDays(today, -days), await firstOrderDay(context)].reduce((a, b) =>
    a > b ? a : b
  );
  if (from >= today) {
    throw invalidInput('history_days', `there is no order before ${today}`);
  }
  const sold = await soldRows(context, places, from, today);
  const rows = groupBy(sold, row => placeKey(row.warehouse_code, row.product_code));
  return {
    window: { from, to: addDays(today, -1) },
    units: sold.reduce((sum, { units }) => sum + units, 0),
    at: ({ warehouse_code, product_code, created_date }) => {
      const own = rows.get(placeKey(warehouse_code, product_code)) ?? [];
      // A product that sold before it was created is older than its date says.
      const first = own.reduce(
        (day, sale) => (sale.day < day ? sale.day : day),
        created_date ?? from
      );
      const begin = first > from ? first : from;
      return begin >= today
        ? null
        : demandStatistics(demandSeries(own, { unit: 'day', from: begin, today }).units);
    }
  };
}

/** The day of the first order that counts as demand; far ahead where there is none. */
export async function firstOrderDay(context: ToolContext): Promise<IsoDay> {
  const [row] = await readRows(
    context,
    {
      text: `SELECT MIN(order_date) AS day FROM sales_order_header WHERE status <> 'Cancelled'`,
      parameters: [],
      tables: ['sales_order_header']
    },
    z.object({ day: cell.textOrNull })
  );
  return row?.day ?? '9999-12-31';
}

/** Units sold by place and day, from one day to the day before another. */
export function soldRows(
  context: ToolContext,
  places: Pick<Places, 'product_code' | 'warehouse_code'>,
  from: IsoDay,
  today: IsoDay
) {
  const conditions = new Conditions()
    .add('h.status <> ?', 'Cancelled')
    .add('h.order_date >= ?', { date: from })
    .add('h.order_date < ?', { date: today })
    .add('l.product_code = ?', places.product_code)
    .add('h.warehouse_code = ?', places.warehouse_code);
  return readRows(
    context,
    {
      text: `SELECT h.warehouse_code, l.product_code, h.order_date AS day, SUM(l.order_quantity) AS units
FROM sales_order_line l
JOIN sales_order_header h
  ON h.sales_order_prefix = l.sales_order_prefix AND h.sales_order_number = l.sales_order_number
${conditions.where} AND h.warehouse_code IS NOT NULL AND l.product_code IS NOT NULL
GROUP BY h.warehouse_code, l.product_code, h.order_date
HAVING SUM(l.order_quantity) IS NOT NULL`,
      parameters: conditions.parameters,
      tables: ['sales_order_line', 'sales_order_header']
    },
    soldRow
  );
}
