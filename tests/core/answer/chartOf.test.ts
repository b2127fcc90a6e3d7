import { chartOf } from '../../../src/core/answer/chartOf.js';
import { QueryWords } from '../../../src/core/answer/QueryWords.js';
import type { ChartSpecification } from '../../../src/core/charts/ChartSpecification.js';
import {
  tableOfRows,
  type ResultType,
  type Scalar
} from '../../../src/core/database/ResultTable.js';
import { english, type Translation } from '../../../src/core/language/Translation.js';
import type { SemanticQuery } from '../../../src/core/semantics/SemanticQuery.js';
import { by, each, measure, queryOf } from '../semantics/queryOf.js';

const today = '2025-06-18';
const lastMonth = { kind: 'unit', unit: 'month', offset: -1 } as const;

function chart(
  query: Partial<SemanticQuery>,
  columns: Readonly<Record<string, ResultType>>,
  rows: readonly (readonly Scalar[])[],
  trans: Translation = english
): ChartSpecification | null {
  const types = Object.entries(columns).map(([name, type]) => ({ name, type }));
  const words = new QueryWords(today, (_, key) => key, trans);
  return chartOf(queryOf(query), tableOfRows(types, rows, today), words, trans);
}

const figures = {
  units_sold: 'integer',
  units_sold_before: 'integer',
  units_sold_change: 'integer',
  units_sold_change_percent: 'double'
} as const;
const compared = { warehouse_code: 'text', ...figures } as const;
const before = [
  ['WH01', 30, 20, 10, 50],
  ['WH02', 10, 40, -30, -75]
];

it('draws a figure beside what it was before, without the change between them', () => {
  const query = { measures: [measure('units_sold')], groups: [by('warehouse')], versus: lastMonth };
  expect(chart(query, compared, before)).toMatchObject({
    mark: { type: 'bar' },
    encoding: {
      y: { title: null },
      xOffset: { field: 'group' },
      color: { field: 'group' }
    },
    data: {
      values: [
        { bar: 'WH01', group: 'Units sold', value: 30 },
        { bar: 'WH01', group: 'Units sold before', value: 20 },
        { bar: 'WH02', group: 'Units sold', value: 10 },
        { bar: 'WH02', group: 'Units sold before', value: 40 }
      ]
    }
  });
});

it('draws a line for now and one for before', () => {
  const query = { measures: [measure('units_sold')], groups: [each('month')], versus: lastMonth };
  const rows = ['2025-01-01', '2025-02-01', '2025-03-01'].map(month => [month, 3, 2, 1, 50]);
  const drawn = chart(query, { month: 'date', ...figures }, rows);
  expect(drawn).toMatchObject({ mark: { type: 'line' }, encoding: { color: { field: 'line' } } });
});

it('draws only the first of two figures with units of their own', () => {
  const query = {
    measures: [measure('units_sold'), measure('revenue')],
    groups: [by('warehouse')]
  };
  const columns = { warehouse_code: 'text', units_sold: 'integer', revenue: 'decimal' } as const;
  const rows = [
    ['WH01', 30, 900],
    ['WH02', 10, 400]
  ];
  expect(chart(query, columns, rows)).toMatchObject({
    encoding: { y: { title: 'Units sold' } },
    data: {
      values: [
        { bar: 'WH01', value: 30 },
        { bar: 'WH02', value: 10 }
      ]
    }
  });
});

it('speaks the language of the page', () => {
  const shouting: Translation = {
    ...english,
    __: (text, ...parts) => english.__(text, ...parts).toUpperCase()
  };
  const query = { measures: [measure('units_sold')], groups: [by('warehouse')], versus: lastMonth };
  expect(chart(query, compared, before, shouting)?.['description']).toMatch(/^BAR CHART: /);
});

it('leaves rows and single figures to the table and the sentence', () => {
  const rows = [['WH01', 30, 20, 10, 50]];
  expect(chart({ rows: 'stock' }, compared, rows)).toBeNull();
  expect(chart({ measures: [measure('units_sold')] }, compared, rows)).toBeNull();
});
