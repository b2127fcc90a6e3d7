import { z } from 'zod';
import {
  addDays,
  addUnits,
  startOfUnit,
  type CalendarUnit,
  type IsoDay
} from '../calendar/IsoDay.js';
import {
  demandSeries,
  type DemandRow,
  type DemandSeries
} from '../planning/demand/demandSeries.js';
import { invalidInput } from '../planning/inputChecks.js';
import { firstOrderDay, soldRows } from './demandByPlace.js';
import { memberNamed, type Member } from './memberNamed.js';
import { membersIn } from './membersIn.js';
import { cell, Conditions, readRows } from './readRows.js';
import type { ToolContext } from './Tool.js';

export interface ProductDemand {
  readonly product: Member;
  /** By day, in any order. */
  readonly rows: readonly DemandRow[];
  readonly series: DemandSeries;
}

export interface ProductQuestion {
  readonly product_code?: string | undefined;
  readonly product_codes?: readonly string[] | undefined;
  /** A code; without it all together. */
  readonly warehouse_code?: string | undefined;
  readonly granularity: CalendarUnit;
  readonly history_days: number;
}

/**
 * Demand of products by period, at a warehouse or at all of them together: from the first order of
 * all on at most, since before it nothing is known, and from when the product was there.
 * @throws AssistantError `agent/invalid-input` for a product or warehouse that is not there, and
 * where no whole period is over
 */
export async function productDemand(
  context: ToolContext,
  question: ProductQuestion
): Promise<readonly ProductDemand[]> {
  const { product_code, product_codes, warehouse_code, granularity: unit, history_days } = question;
  const { today } = await context.database();
  const field = product_codes ? 'product_codes' : 'product_code';
  const known = await membersIn(context, 'product_code');
  const noun = context.trans.__('product');
  const products = (product_codes ?? [product_code ?? '']).map(each =>
    memberNamed(field, noun, each, known)
  );
  const first = await firstOrderDay(context);
  const asked = addDays(today, -history_days);
  const from = first > asked ? first : asked;
  const created = await createdDays(context, products);
  const demands: ProductDemand[] = [];
  for (const product of new Set(products)) {
    const places = { product_code: product.code, warehouse_code };
    const rows = await soldRows(context, places, from, today);
    const begin = [created.get(product.code) ?? from, ...rows.map(({ day }) => day)].reduce(
      earlier
    );
    const begun = begin > from ? begin : from;
    // The last period that is not whole: half of one would look like a rise.
    const whole = startOfUnit(addDays(begun, -1), unit);
    if (addUnits(whole, 1, unit) >= startOfUnit(today, unit)) {
      const what = context.trans.__('no whole %1 from %2 on is over', unit, begun);
      throw invalidInput(begin > from ? field : 'history_days', `${product.code}: ${what}`);
    }
    demands.push({ product, rows, series: demandSeries(rows, { unit, from: begun, today }) });
  }
  return demands;
}

const earlier = (a: IsoDay, b: IsoDay): IsoDay => (a < b ? a : b);

async function createdDays(
  context: ToolContext,
  products: readonly Member[]
): Promise<ReadonlyMap<string, IsoDay>> {
  const codes = products.map(({ code }) => code);
  const conditions = new Conditions().anyOf('product_code', codes);
  const rows = await readRows(
    context,
    {
      text: `SELECT product_code, created_date AS day FROM product ${conditions.where} AND created_date IS NOT NULL`,
      parameters: conditions.parameters,
      tables: ['product']
    },
    z.object({ product_code: cell.text, day: cell.text })
  );
  return new Map(rows.map(({ product_code, day }) => [product_code, day]));
}
