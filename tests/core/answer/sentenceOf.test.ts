import { assumptionsOf, definitionsOf } from '../../../src/core/answer/assumptionsOf.js';
import { formatFigure } from '../../../src/core/answer/formatFigure.js';
import { QueryWords } from '../../../src/core/answer/QueryWords.js';
import { sentenceOf } from '../../../src/core/answer/sentenceOf.js';
import {
  tableOfRows,
  type ResultColumn,
  type Scalar
} from '../../../src/core/database/ResultTable.js';
import { english } from '../../../src/core/language/Translation.js';
import type { SemanticQuery } from '../../../src/core/semantics/SemanticQuery.js';
import {
  by,
  combined,
  each,
  lastMonth,
  measure,
  monthBefore,
  named,
  only,
  queryOf,
  within,
  without
} from '../semantics/queryOf.js';

const today = '2025-06-18';
const words = new QueryWords(today, (_dimension, key) => `<${key}>`, english);

function sentence(
  query: Partial<SemanticQuery>,
  columns: Record<string, ResultColumn['type']>,
  rows: readonly (readonly Scalar[])[],
  truncated = false
): string {
  const named = Object.entries(columns).map(([name, type]) => ({ name, type }));
  const table = tableOfRows(named, rows, today, truncated);
  return sentenceOf({ query: queryOf(query), table, words, trans: english, locale: 'en' });
}

describe('The sentence of an answer', () => {
  it('tells a single figure with its window and conditions', () => {
    expect(
      sentence(
        {
          measures: [measure('revenue')],
          filters: [only('warehouse', 'WH02')],
          period: within(lastMonth)
        },
        { revenue: 'decimal' },
        [[1234567.5]]
      )
    ).toBe('Revenue 1,234,567.5: <WH02> · 1–31 May 2025.');
  });

  it('tells the highest of several, wherever it stands', () => {
    expect(
      sentence(
        { measures: [measure('units_sold')], groups: [by('product')] },
        { product_code: 'text', product_name: 'text', units_sold: 'integer' },
        [
          ['P1', 'Bolt', null],
          ['P2', 'Nut', 7n],
          ['P3', 'Saw', 1200n]
        ]
      )
    ).toBe('Units sold by product, 3 rows; highest Saw with 1,200.');
  });

  it('tells the figure of before beside that of now', () => {
    expect(
      sentence(
        { measures: [measure('late_rate')], period: within(lastMonth), versus: monthBefore },
        { late_rate: 'double', late_rate_before: 'double', late_rate_change: 'double' },
        [[12.345, null, null]]
      )
    ).toBe('Late rate 12.3 %, before –: 1–31 May 2025 · against 1–30 Apr 2025.');
  });

  it('counts the rows of a list, and says where it breaks off', () => {
    const list = queryOf({ rows: 'stock', filters: [named('low')] });
    expect(sentence(list, { product_code: 'text' }, [['P1'], ['P2']])).toBe(
      '2 stock items: at or below reorder point.'
    );
    expect(sentence(list, { product_code: 'text' }, [['P1'], ['P2']], true)).toBe(
      'The first 2 stock items: at or below reorder point.'
    );
  });

  it('says so where nothing matches', () => {
    expect(sentence({ rows: 'stock', filters: [named('out')] }, { product_code: 'text' }, [])).toBe(
      'Nothing matches: out of stock.'
    );
    expect(sentence({ rows: 'stock' }, { product_code: 'text' }, [])).toBe(
      'There is nothing of that kind.'
    );
  });
});

describe('The words of a reading', () => {
  it.each<[string, Partial<SemanticQuery>]>([
    [
      'units sold by product, month',
      {
        measures: [measure('units_sold')],
        groups: [by('product'), each('month')]
      }
    ],
    ['average revenue per order', { measures: [combined('avg', 'revenue', by('sales_order'))] }],
    ['highest order lines per day', { measures: [combined('max', 'sales_lines', each('day'))] }],
    ['orders (late)', { measures: [measure('sales_orders', named('late_sales'))] }],
    ['stock items · not low', { rows: 'stock', filters: [named('low', true)] }],
    [
      'stock items · current stock < 0.5 × minimum stock',
      {
        rows: 'stock',
        filters: [
          {
            kind: 'compare',
            field: 'current_stock',
            operator: '<',
            than: { field: 'minimum_stock', factor: 0.5 }
          }
        ]
      }
    ],
    [
      'spend by supplier · change of spend > 10',
      {
        measures: [measure('spend')],
        groups: [by('supplier')],
        having: [{ measure: 0, of: 'change', operator: '>', value: 10 }]
      }
    ],
    ['suppliers', { groups: [by('supplier')] }]
  ])('are “%s”', (expected, query) => {
    expect(words.query(queryOf(query))).toBe(
      expected.replace('not low', 'not at or below reorder point')
    );
  });
});

describe('What is not there', () => {
  it('is told with the window in which it is not', () => {
    const window = {
      kind: 'date',
      field: 'order_date',
      period: lastMonth,
      direction: null,
      negated: false,
      orEmpty: false
    } as const;
    const unsold = queryOf({
      rows: 'product',
      filters: [without('sales_line', ['product'], window)]
    });
    const sold = queryOf({
      rows: 'product',
      filters: unsold.filters.map(filter => ({ ...filter, negated: false }) as typeof filter)
    });
    expect(words.query(unsold)).toMatch(/^products · (without|not) .*1–31 May 2025$/);
    expect(words.query(sold)).not.toBe(words.query(unsold));
  });
});

describe('What was assumed', () => {
  const assumed = (query: Partial<SemanticQuery>): readonly string[] =>
    assumptionsOf(queryOf(query), words, today, english);

  it('is the usual status, unless the question names one', () => {
    expect(assumed({ measures: [measure('revenue')] })).toEqual(['Cancelled orders are left out.']);
    expect(
      assumed({ measures: [measure('revenue')], filters: [only('sales_status', 'Cancelled')] })
    ).toEqual([]);
    expect(
      assumed({ measures: [measure('sales_orders')], filters: [named('late_sales')] })
    ).toEqual([]);
  });

  it('is the date of a window, its days and the figure, where the words did not say', () => {
    expect(
      assumed({
        measures: [measure('units_received')],
        period: within(lastMonth, 'order_date'),
        assumed: ['event', 'period', 'measure']
      })
    ).toEqual([
      'The window is taken as 1–31 May 2025.',
      'The window is taken by the date “ordered”.',
      '“last month” is the one of the calendar that is over: 1–31 May 2025.',
      'Cancelled purchase orders are left out.',
      'The figure is taken to be units received.'
    ]);
  });

  it('is which members a name means, where it means several', () => {
    expect(assumed({ rows: 'stock', filters: [only('product', 'P1', 'P2')] })).toEqual([
      'The name is taken to mean: <P1>, <P2>.'
    ]);
    expect(assumed({ rows: 'stock', filters: [only('product', 'P1')] })).toEqual([]);
  });
});

describe('What the words mean', () => {
  it('is told once for each figure and condition', () => {
    const query = queryOf({
      measures: [measure('spend'), measure('spend', named('received_late'))],
      filters: [named('received_late')]
    });
    expect(definitionsOf(query, english)).toEqual([
      'Spend: line totals of purchase orders that were not cancelled, by order date.',
      'Received late: the actual date is after the expected date.'
    ]);
  });
});

describe('A figure', () => {
  it.each<[Scalar, Parameters<typeof formatFigure>[1], string]>([
    [1234.567, 'money', '1,234.57'],
    [1234.5, 'units', '1,235'],
    [12345678901234567890n, 'count', '12,345,678,901,234,567,890'],
    [0.25, 'percent', '0.3 %'],
    [3.14, 'days', '3.1'],
    [null, 'money', '–'],
    ['n/a', 'money', 'n/a']
  ])('%p as %s is “%s”', (value, unit, expected) => {
    expect(formatFigure(value, unit, 'en')).toBe(expected);
  });

  it('is written as the locale has it', () => {
    expect(formatFigure(1234.5, 'money', 'de')).toBe('1.234,5');
  });
});
