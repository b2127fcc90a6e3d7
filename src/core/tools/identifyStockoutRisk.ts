import { z } from 'zod';
import { addDays, type IsoDay } from '../calendar/IsoDay.js';
import {
  leastPeriodsWithDemand,
  type DemandStatistics
} from '../planning/demand/demandStatistics.js';
import { shortageCalculation } from '../planning/calculations/shortageCalculation.js';
import { invalidInput } from '../planning/inputChecks.js';
import { daysOfCover } from '../planning/inventory/daysOfCover.js';
import type { Translation } from '../language/Translation.js';
import type { ShortageOutlook } from '../planning/inventory/shortageOutlook.js';
import { demandByPlace } from './demandByPlace.js';
import { memberParameters } from './parameters.js';
import { demandRows, membersOf, stockRowsBehind } from './rowsBehind.js';
import { stockAsked } from './stockAsked.js';
import type { StockRecord } from './stockRows.js';
import { tableOf, tableResult, type TableColumn } from './TableResult.js';
import { defineTool, type ToolContext } from './Tool.js';

/** Where no product is named, what is less likely than this is no news. */
const usualLeast = 0.1;

interface Risk extends StockRecord {
  /** How far is looked ahead. */
  readonly days: number;
  /** Days; null where nothing is sold. */
  readonly cover: number | null;
  /** Null where demand is too rare to tell. */
  readonly probability: number | null;
  readonly expectedShort: number;
  readonly firstShort: string | null;
  readonly method: string;
}

const columns: readonly TableColumn<Risk>[] = [
  { name: 'warehouse_code', type: 'text', value: row => row.warehouse_code },
  { name: 'product_code', type: 'text', value: row => row.product_code },
  { name: 'product_name', type: 'text', value: row => row.product_name },
  { name: 'current_stock', type: 'integer', value: row => row.current_stock },
  { name: 'days', type: 'integer', value: row => row.days },
  { name: 'days_of_cover', type: 'decimal', value: row => row.cover },
  { name: 'stockout_probability', type: 'decimal', value: row => row.probability },
  { name: 'expected_short_units', type: 'decimal', value: row => row.expectedShort },
  { name: 'first_short_date', type: 'date', value: row => row.firstShort },
  { name: 'value_at_risk', type: 'decimal', value: valueAtRisk },
  { name: 'method', type: 'text', value: row => row.method }
];

export const identifyStockoutRisk = defineTool({
  name: 'identify_stockout_risk',
  title: 'stockout risk',
  description: 'Products that may run out within some days, soonest and dearest first.',
  personas: ['Warehouse Manager', 'Field Engineer'],
  input: z.strictObject({
    warehouse_code: memberParameters.warehouse_code,
    product_code: memberParameters.product_code,
    product_group: memberParameters.product_group,
    days: z
      .number()
      .int()
      .min(1)
      .max(365)
      .optional()
      .describe('How far to look ahead; without it the lead time of each place.'),
    min_probability: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('Less likely stockouts are left out; 0.1 is 10 %, and usual but for one product.'),
    history_days: z.number().int().min(7).max(1095).default(365)
  }),
  output: tableResult,
  run: async ({ days, history_days, ...asked }, context) => {
    const { trans } = context;
    const { min_probability: least = asked.product_code === undefined ? usualLeast : 0, ...given } =
      asked;
    const { places, rows } = await stockAsked(given, context);
    if (rows.length === 0 && places.product_code !== undefined) {
      throw invalidInput('warehouse_code', trans.__('it does not hold this product'));
    }
    const history = await demandByPlace(context, places, history_days);
    const { today } = await context.database();
    const known = rows.flatMap(row => {
      const ahead = days ?? row.lead_time_days;
      return ahead === null || ahead < 1 ? [] : sellingOf(row, history.at(row), ahead);
    });
    const all = await risksOf(known, today, context);
    const atRisk = all
      .filter(({ probability, cover, days: ahead }) =>
        probability === null
          ? least === 0 || (cover !== null && cover < ahead)
          : probability >= least
      )
      .sort(
        (a, b) =>
          (a.firstShort ?? '9').localeCompare(b.firstShort ?? '9') ||
          valueAtRisk(b) - valueAtRisk(a) ||
          (b.probability ?? 1) - (a.probability ?? 1)
      );
    const rare = all.filter(({ probability }) => probability === null).length;
    const unsold = rows.length - all.length;
    return {
      sentence: sentenceOf(atRisk, rows.length, days, trans),
      table: tableOf(columns, atRisk),
      formula: 'P(D > stock); E[(D − stock)⁺]; first day with P > ½',
      source: 'Axsäter, Inventory Control 3e, ch. 5',
      window: history.window,
      inputs: [
        {
          name: trans.__('Stock'),
          value: trans.__(
            '%1 units in %2 places',
            rows.reduce((sum, { current_stock }) => sum + (current_stock ?? 0), 0),
            rows.length
          ),
          rows: stockRowsBehind(membersOf(places))
        },
        {
          name: trans.__('Demand'),
          value: trans.__('%1 units', history.units),
          rows: demandRows(membersOf(places), history.window)
        }
      ],
      assumptions: [
        trans.__('Without what is on order.'),
        trans.__('Days are taken for independent and alike, without season.'),
        ...(least === 0
          ? []
          : [trans.__('A stockout is listed from a probability of %1 on.', least)]),
        ...(rare === 0
          ? []
          : [
              trans.__(
                'Places with fewer than %1 days of demand are judged by days of cover: %2.',
                leastPeriodsWithDemand,
                rare
              )
            ]),
        ...(unsold === 0
          ? []
          : [trans.__('Places without demand, stock figure or lead time left out: %1.', unsold)])
      ],
      definitions: [
        trans.__('Demand: order quantity of orders that are not cancelled, by order date.'),
        trans.__('Value at risk: expected short units at unit cost.')
      ]
    };
  }
});

/** Of one place the probability itself, of several how many are at risk; and when it begins. */
function sentenceOf(
  risks: readonly Risk[],
  places: number,
  days: number | undefined,
  trans: Translation
): string {
  const [first] = risks;
  const isOne = places === 1 && first !== undefined;
  const what =
    isOne && first.probability !== null
      ? trans._n(
          '%2 runs out in %3 within %1 day with a probability of %4 %',
          '%2 runs out in %3 within %1 days with a probability of %4 %',
          first.days,
          first.product_name,
          first.warehouse_code,
          (first.probability * 100).toFixed(1)
        )
      : days === undefined
        ? trans._n(
            '%1 place of %2 may run out within its lead time',
            '%1 places of %2 may run out within their lead time',
            risks.length,
            places
          )
        : trans._n(
            '%1 place of %2 may run out within %3 days',
            '%1 places of %2 may run out within %3 days',
            risks.length,
            places,
            days
          );
  if (!first || first.firstShort === null) {
    return trans.__('%1.', what);
  }
  return isOne
    ? trans.__('%1; from %2 on that is more likely than not.', what, first.firstShort)
    : trans.__(
        '%1; the first is %2 in %3, likely from %4 on.',
        what,
        first.product_name,
        first.warehouse_code,
        first.firstShort
      );
}

/** A place that sells, and holds a known stock. */
interface SellingPlace {
  readonly row: StockRecord;
  readonly stock: number;
  readonly demand: DemandStatistics;
  /** How far is looked ahead. */
  readonly days: number;
}

function sellingOf(
  row: StockRecord,
  demand: DemandStatistics | null,
  days: number
): SellingPlace[] {
  const stock = row.current_stock;
  return stock === null || demand === null || demand.total === 0
    ? []
    : [{ row, stock, demand, days }];
}

/** In the order of the places. */
async function risksOf(
  places: readonly SellingPlace[],
  today: IsoDay,
  { calculator, signal }: ToolContext
): Promise<Risk[]> {
  const judged = places.filter(({ demand }) => !isRare(demand));
  const outlooks = await calculator.calculate(
    shortageCalculation,
    judged.map(({ demand: { demandClass, mean, sd }, stock, days }) => ({
      demand: { demandClass, mean, variance: (sd ?? 0) ** 2 },
      stock,
      days
    })),
    { signal }
  );
  const outlookOf = new Map(judged.map((place, index) => [place, outlooks[index]]));
  return places.map(place => {
    const outlook = outlookOf.get(place);
    return outlook ? likelyRisk(place, outlook, today) : rareRisk(place, today);
  });
}

const isRare = ({ periodsWithDemand }: DemandStatistics): boolean =>
  periodsWithDemand < leastPeriodsWithDemand;

function rareRisk({ row, stock, demand, days }: SellingPlace, today: IsoDay): Risk {
  const cover = daysOfCover(stock, demand.mean);
  const lasts = Math.floor(cover ?? Infinity);
  return {
    ...row,
    days,
    cover,
    probability: null,
    expectedShort: Math.max(0, days * demand.mean - stock),
    firstShort: lasts < days ? addDays(today, lasts + 1) : null,
    method: 'days of cover'
  };
}

function likelyRisk(
  { row, stock, demand, days }: SellingPlace,
  { probability, expectedShort, firstShortDay, distribution }: ShortageOutlook,
  today: IsoDay
): Risk {
  return {
    ...row,
    days,
    cover: daysOfCover(stock, demand.mean),
    probability,
    expectedShort,
    firstShort: firstShortDay === null ? null : addDays(today, firstShortDay),
    method: distribution
  };
}

function valueAtRisk({ expectedShort, unit_cost }: Risk): number {
  return expectedShort * (unit_cost ?? 0);
}
