import { z } from 'zod';
import { invalidInput } from '../planning/inputChecks.js';
import { usualAbcLimits } from '../planning/inventory/abcClasses.js';
import { usualXyzLimits } from '../planning/inventory/xyzClass.js';
import { classifiedProducts, type ClassifiedProduct } from './classifiedProducts.js';
import { memberParameters } from './parameters.js';
import { productMovements } from './productMovements.js';
import { demandRows, membersOf, purchaseRows } from './rowsBehind.js';
import { stockAsked } from './stockAsked.js';
import { tableOf, tableResult, type TableColumn } from './TableResult.js';
import { defineTool, type ToolContext } from './Tool.js';
import { windowOf, windowParameters } from './windowParameters.js';

const metrics = ['revenue', 'consumption', 'spend'] as const;

type Metric = (typeof metrics)[number];

const columns: readonly TableColumn<ClassifiedProduct>[] = [
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
    warehouse_code: memberParameters.warehouse_code,
    product_group: memberParameters.product_group,
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
    a_percent: z
      .number()
      .gt(0)
      .lt(100)
      .default(100 * usualAbcLimits.a)
      .describe('Cumulative value that ends A.'),
    b_percent: z
      .number()
      .gt(0)
      .lt(100)
      .default(100 * usualAbcLimits.b)
      .describe('Cumulative value that ends B.'),
    x_variation: z.number().gt(0).default(usualXyzLimits.x).describe('Largest σ ÷ mean of X.'),
    y_variation: z.number().gt(0).default(usualXyzLimits.y).describe('Largest σ ÷ mean of Y.'),
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
    const { places, rows: stock } = await stockAsked(given, context);
    const products = new Map(stock.map(row => [row.product_code, row]));
    const moved = (await productMovements(context, source, places, window)).filter(
      ({ product_code }) => products.has(product_code)
    );
    const rows = classifiedProducts(products, moved, {
      value: metric === 'consumption' ? 'standard' : 'charged',
      unit: granularity,
      abc: { a: a_percent / 100, b: b_percent / 100 },
      xyz: { x: x_variation, y: y_variation },
      window
    });
    const total = rows.reduce((sum, { value }) => sum + value, 0);
    const unpriced = [...products.values()].filter(({ unit_cost }) => unit_cost === null).length;
    const wanted = given.class?.toUpperCase() ?? '';
    const shown = rows.filter(({ abc, xyz }) =>
      wanted.split('').every(letter => letter === abc || letter === xyz)
    );
    const members = membersOf(places);
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

function sentenceOf(
  rows: readonly ClassifiedProduct[],
  shown: readonly ClassifiedProduct[],
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
