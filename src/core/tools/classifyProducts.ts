import { z } from 'zod';
import { addDays, addUnits, startOfUnit, type IsoDay } from '../calendar/IsoDay.js';
import { demandSeries } from '../planning/demand/demandSeries.js';
import { demandStatistics, type DemandStatistics } from '../planning/demand/demandStatistics.js';
import { invalidInput } from '../planning/inputChecks.js';
import { abcClasses, type ClassifiedItem } from '../planning/inventory/abcClasses.js';
import { xyzClass, type XyzClass } from '../planning/inventory/xyzClass.js';
import { productMovements, type ProductMovement } from './productMovements.js';
import { demandRows, purchaseRows } from './rowsBehind.js';
import { knownPlaces, stockRows, type StockRecord } from './stockRows.js';
import { tableOf, tableResult, type TableColumn } from './TableResult.js';
import { defineTool, type ToolContext } from './Tool.js';
import { windowOf, windowParameters } from './windowParameters.js';

const metrics = ['revenue', 'consumption', 'spend'] as const;

type Metric = (typeof metrics)[number];

interface Row extends ClassifiedItem {
  readonly name: string;
  readonly share: number;
  readonly demand: DemandStatistics | null;
  readonly xyz: XyzClass | null;
}

const columns: readonly TableColumn<Row>[] = [
  { name: 'product_code', type: 'text', value: row => row.key },
  { name: 'product_name', type: 'text', value: row => row.name },
  { name: 'class', type: 'text', value: row => `${row.abc}${row.xyz ?? ''}` },
  { name: 'value', type: 'decimal', value: row => row.value },
  { name: 'share_pct', type: 'decimal', value: row => 100 * row.share },
  { name: 'cumulative_pct', type: 'decimal', value: row => 100 * row.cumulativeShare },
  { name: 'mean_units', type: 'decimal', value: row => row.demand?.mean ?? null },
  {
    name: 'variation',
    type: 'decimal',
    value: ({ demand }) =>
      demand === null || demand.sd === null || demand.mean === 0 ? null : demand.sd / demand.mean
  },
  { name: 'periods', type: 'integer', value: row => row.demand?.periods ?? 0 }
];

export const classifyProducts = defineTool({
  name: 'classify_products',
  title: 'product classes ABC and XYZ',
  description:
    'Products in classes by value (A, B, C) and by how evenly they move (X, Y, Z); from sales, or as Procurement from purchases.',
  personas: ['Warehouse Manager', 'Procurement Specialist'],
  input: z.strictObject({
    warehouse_code: z.string().optional().describe('A warehouse; without it all together.'),
    product_group: z.string().optional(),
    class: z
      .string()
      .regex(/^(?=.)[ABC]?[XYZ]?$/i, 'it should be as A, X or AX')
      .optional()
      .describe('Only one class, as A, X or AX.'),
    metric: z
      .enum(metrics)
      .optional()
      .describe(
        'What value is: revenue (usual) or consumption at standard cost of sales; spend of purchases.'
      ),
    granularity: z
      .enum(['week', 'month'])
      .default('month')
      .describe('Periods that variation is told from.'),
    a_percent: z.number().gt(0).lt(100).default(80).describe('Cumulative value that ends A.'),
    b_percent: z.number().gt(0).lt(100).default(95).describe('Cumulative value that ends B.'),
    x_variation: z.number().gt(0).default(0.5).describe('Largest σ ÷ mean of X.'),
    y_variation: z.number().gt(0).default(1).describe('Largest σ ÷ mean of Y.'),
    ...windowParameters
  }),
  output: tableResult,
  run: async (given, context) => {
    const { trans } = context;
    const { a_percent, b_percent, x_variation, y_variation, granularity } = given;
    const window = windowOf(given, (await context.database()).today);
    const source = context.persona === 'Procurement Specialist' ? 'purchases' : 'sales';
    const metric = metricOf(given.metric, source, context);
    if (a_percent >= b_percent) {
      throw invalidInput('a_percent', trans.__('%1 is not below %2', a_percent, b_percent));
    }
    if (x_variation >= y_variation) {
      throw invalidInput('x_variation', trans.__('%1 is not below %2', x_variation, y_variation));
    }
    const places = await knownPlaces(context, given);
    const products = new Map(
      (await stockRows(context, places)).map(row => [row.product_code, row])
    );
    const moved = (await productMovements(context, source, places, window)).filter(
      ({ product_code }) => products.has(product_code)
    );
    const byProduct = new Map<string, ProductMovement[]>();
    for (const movement of moved) {
      const own = byProduct.get(movement.product_code);
      if (own) {
        own.push(movement);
      } else {
        byProduct.set(movement.product_code, [movement]);
      }
    }
    const first = moved.reduce((day, row) => (row.day < day ? row.day : day), window.to);
    const unpriced = [...products.values()].filter(({ unit_cost }) => unit_cost === null).length;
    const items = [...products.values()].map(product => ({
      key: product.product_code,
      value: Math.max(0, valueOf(product, byProduct.get(product.product_code) ?? [], metric))
    }));
    const total = items.reduce((sum, { value }) => sum + value, 0);
    const classified = abcClasses(items, { a: a_percent / 100, b: b_percent / 100 });
    const rows = classified.map((item): Row => {
      const product = products.get(item.key);
      const own = byProduct.get(item.key) ?? [];
      const begun = product?.created_date ?? first;
      const from = [begun, ...own.map(({ day }) => day)].reduce((a, b) => (b < a ? b : a));
      const demand = statisticsOf(own, granularity, {
        from: [from, first, window.from].reduce((a, b) => (b > a ? b : a)),
        to: window.to
      });
      return {
        ...item,
        name: product?.product_name ?? item.key,
        share: total === 0 ? 0 : item.value / total,
        demand,
        xyz: demand && xyzClass(demand, { x: x_variation, y: y_variation })
      };
    });
    const wanted = given.class?.toUpperCase() ?? '';
    const shown = rows.filter(({ abc, xyz }) =>
      wanted.split('').every(letter => letter === abc || letter === xyz)
    );
    const members = { warehouse: places.warehouse_code, product_group: places.product_group };
    return {
      sentence: sentenceOf(rows, shown, wanted, context),
      table: tableOf(columns, shown),
      formula: trans.__(
        'ABC: cumulative value to %1 % and %2 %; XYZ: σ ÷ mean of each %3, to %4 and %5',
        a_percent,
        b_percent,
        granularity,
        x_variation,
        y_variation
      ),
      source: 'Silver, Pyke & Thomas 4e, 2.2',
      window,
      inputs: [
        {
          name: source === 'sales' ? trans.__('Order lines') : trans.__('Purchases'),
          value: trans.__(
            '%1 units, worth %2',
            moved.reduce((sum, { units }) => sum + units, 0),
            total.toFixed(2)
          ),
          rows: source === 'sales' ? demandRows(members, window) : purchaseRows(members, window)
        }
      ],
      assumptions: [
        trans.__(
          'Variation is of whole periods, from when a product was there; one without movement is 0.'
        ),
        trans.__('The product that crosses a limit is within the class; without value it is C.'),
        ...(rows.some(({ xyz }) => xyz === null)
          ? [trans.__('Without movement, or with one period only, there is no X, Y or Z.')]
          : []),
        ...(metric === 'consumption' && unpriced > 0
          ? [trans.__('Products without a unit cost have no value: %1.', unpriced)]
          : [])
      ],
      definitions: [
        metric === 'revenue'
          ? trans.__('Value: line totals of orders that are not cancelled, by order date.')
          : metric === 'spend'
            ? trans.__(
                'Value: line totals of purchase orders that are not cancelled, by order date.'
              )
            : trans.__('Value: units ordered × standard cost, of orders that are not cancelled.')
      ]
    };
  }
});

function metricOf(
  asked: Metric | undefined,
  source: 'sales' | 'purchases',
  { trans }: ToolContext
): Metric {
  const known: readonly Metric[] = source === 'sales' ? ['revenue', 'consumption'] : ['spend'];
  if (asked !== undefined && !known.includes(asked)) {
    throw invalidInput('metric', trans.__('it should be one of %1', known.join(', ')));
  }
  return asked ?? known[0] ?? 'revenue';
}

function valueOf(
  { unit_cost }: StockRecord,
  own: readonly ProductMovement[],
  metric: Metric
): number {
  return own.reduce(
    (sum, { units, value }) => sum + (metric === 'consumption' ? units * (unit_cost ?? 0) : value),
    0
  );
}

/** @returns null where no period within is whole */
function statisticsOf(
  own: readonly ProductMovement[],
  unit: 'week' | 'month',
  { from, to }: { readonly from: IsoDay; readonly to: IsoDay }
): DemandStatistics | null {
  const after = addDays(to, 1);
  const whole = addUnits(startOfUnit(addDays(from, -1), unit), 1, unit);
  return whole >= startOfUnit(after, unit)
    ? null
    : demandStatistics(demandSeries(own, { unit, from, today: after }).units);
}

function sentenceOf(
  rows: readonly Row[],
  shown: readonly Row[],
  wanted: string,
  { trans }: ToolContext
): string {
  const count = (letter: string): number =>
    rows.filter(({ abc, xyz }) => abc === letter || xyz === letter).length;
  return wanted === ''
    ? trans.__(
        '%1 products: %2 A, %3 B, %4 C by value; %5 X, %6 Y, %7 Z by evenness.',
        rows.length,
        ...['A', 'B', 'C', 'X', 'Y', 'Z'].map(count)
      )
    : trans.__('%1 of %2 products are %3.', shown.length, rows.length, wanted);
}
