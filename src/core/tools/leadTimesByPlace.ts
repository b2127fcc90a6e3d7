import { z } from 'zod';
import { addDays } from '../calendar/IsoDay.js';
import { guardRegistered } from '../sql/guardRegistered.js';
import { cell, namedRows, toolRowLimit } from './readRows.js';
import type { ToolContext } from './Tool.js';

/** Two years, whatever is asked: a window that could be moved would tell single receipts apart. */
const windowDays = 730;

const row = z.object({
  warehouse_code: cell.text,
  product_code: cell.text,
  mean_days: cell.number,
  max_days: cell.number,
  sd_days: cell.number
});

export interface MeasuredLeadTime {
  /** Days. */
  readonly mean: number;
  readonly max: number;
  readonly sd: number;
}

/** Names a product in a warehouse. */
export function placeKey(warehouse: string, product: string): string {
  return JSON.stringify([warehouse, product]);
}

/**
 * Lead times by place where there were five receipts or more. They are read by the planning
 * service; a tool may return figures made from them, and not them.
 */
export async function leadTimesByPlace(
  context: ToolContext
): Promise<ReadonlyMap<string, MeasuredLeadTime>> {
  const database = await context.database();
  const window = [{ date: addDays(database.today, -windowDays) }, { date: database.today }];
  const table = await database.run(
    guardRegistered('lead time by place', database.dialect),
    window,
    { signal: context.signal, rowLimit: toolRowLimit }
  );
  return new Map(
    namedRows(table, row).map(place => [
      placeKey(place.warehouse_code, place.product_code),
      { mean: place.mean_days, max: place.max_days, sd: place.sd_days }
    ])
  );
}
