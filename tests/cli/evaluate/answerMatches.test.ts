import { answerMatches } from '../../../src/cli/evaluate/answerMatches.js';
import { runReference } from '../../../src/cli/evaluate/runReference.js';
import type { Reference } from '../../../src/cli/evaluate/referencesOf.js';
import { nodePolyglotParser } from '../../../src/adapters/parser/nodePolyglotParser.js';
import {
  tableOfRows,
  type ResultColumn,
  type Scalar
} from '../../../src/core/database/ResultTable.js';
import { SqlGuard } from '../../../src/core/sql/SqlGuard.js';

type Rows = readonly (readonly Scalar[])[];

const table = (columns: string, rows: Rows) =>
  tableOfRows(
    columns.split(' ').map(column => {
      const [name = '', type = 'text'] = column.split(':');
      return { name, type: type as ResultColumn['type'] };
    }),
    rows,
    '2025-06-18'
  );

let guard: SqlGuard;
beforeAll(async () => {
  guard = new SqlGuard(await nodePolyglotParser());
});

interface Expected {
  readonly columns: string;
  readonly rows: Rows;
  readonly sql?: string;
  readonly must?: string[][];
  readonly orderBy?: string[];
}

/** Compares with a reference whose rows are given, before its LIMIT. */
const compare = async (answer: [columns: string, rows: Rows], expected: Expected) => {
  const reference: Reference = {
    sql: expected.sql ?? 'SELECT product_code FROM product',
    kind: 'main',
    must: expected.must,
    orderBy: expected.orderBy ?? []
  };
  const database = {
    dialect: 'duckdb' as const,
    today: '2025-06-18',
    dataVersion: '1',
    run: () => Promise.resolve(table(expected.columns, expected.rows))
  };
  return answerMatches(
    table(...answer),
    await runReference(reference, 'Warehouse Manager', { database, guard })
  );
};

describe('An answer matches its reference', () => {
  it.each<[string, [string, Rows], Expected]>([
    [
      'whatever its columns are called and in whatever order they stand',
      ['units:double what', [[5, 'a']]],
      { columns: 'name n:integer', rows: [['A ', 5]] }
    ],
    [
      'with rows in another order, where none is asked for',
      ['a', [['x'], ['y']]],
      { columns: 'a', rows: [['y'], ['x']] }
    ],
    ['within half a percent', ['a:double', [[100.4]]], { columns: 'a:double', rows: [[100]] }],
    [
      'within the rounding that the reference shows',
      ['a:double', [[0.0149]]],
      {
        columns: 'a:double',
        rows: [[0.01]],
        sql: 'SELECT ROUND(AVG(unit_cost), 2) AS a FROM product'
      }
    ],
    [
      'with nothing for 0 in a figure',
      ['a:integer', [[null]]],
      { columns: 'a:integer', rows: [[0]] }
    ],
    [
      'in percent for a share of 1',
      ['a:double', [[25], [50]]],
      { columns: 'late_rate:double', rows: [[0.5], [0.25]] }
    ],
    [
      'with an order in one column for its prefix and number in two',
      ['sales_order', [['SO-1204']]],
      {
        columns: 'sales_order_prefix sales_order_number',
        rows: [['SO', '1204']]
      }
    ],
    [
      'with one column of every group that it needs',
      ['product_name', [['Bolt']]],
      {
        columns: 'product_code product_name n:integer',
        rows: [['P1', 'Bolt', 3]],
        must: [['product_code', 'product_name']]
      }
    ],
    [
      'with another row that ties at the limit',
      [
        'a n:integer',
        [
          ['x', 9],
          ['z', 5]
        ]
      ],
      {
        columns: 'a n:integer',
        rows: [
          ['x', 9],
          ['y', 5],
          ['z', 5],
          ['w', 1]
        ],
        sql: 'SELECT product_code FROM product LIMIT 2',
        orderBy: ['n desc']
      }
    ],
    [
      'with all rows that tie at the limit',
      ['a', [['x'], ['z'], ['y']]],
      {
        columns: 'a n:integer',
        rows: [
          ['x', 9],
          ['y', 5],
          ['z', 5],
          ['w', 1]
        ],
        must: [['a']],
        sql: 'SELECT product_code FROM product LIMIT 2',
        orderBy: ['n desc']
      }
    ],
    ['with no rows for none', ['a', []], { columns: 'a', rows: [] }]
  ])('%s', async (_how, answer, expected) => {
    expect(await compare(answer, expected)).toEqual({ matches: true });
  });
});

describe('An answer does not match its reference', () => {
  it.each<[string, [string, Rows], Expected, string]>([
    [
      'one percent off',
      ['a:double', [[101]]],
      { columns: 'a:double', rows: [[100]] },
      'no column holds a'
    ],
    [
      'an integer one off, however large',
      ['a:integer', [[100_001]]],
      { columns: 'a:integer', rows: [[100_000]] },
      'no column holds a'
    ],
    [
      'a row that is there twice',
      ['a', [['x'], ['x']]],
      { columns: 'a', rows: [['x'], ['y']] },
      'no column holds a'
    ],
    [
      'a row too many',
      ['a', [['x'], ['y']]],
      { columns: 'a', rows: [['x']] },
      '2 rows instead of 1'
    ],
    [
      'the right values on the wrong rows',
      [
        'a n:integer',
        [
          ['x', 2],
          ['y', 1]
        ]
      ],
      {
        columns: 'a n:integer',
        rows: [
          ['x', 1],
          ['y', 2]
        ]
      },
      'the rows differ'
    ],
    [
      'the right rows in the wrong order',
      [
        'a n:integer',
        [
          ['y', 1],
          ['x', 2]
        ]
      ],
      {
        columns: 'a n:integer',
        rows: [
          ['x', 2],
          ['y', 1]
        ],
        orderBy: ['n desc']
      },
      'the order differs'
    ],
    [
      'a row of the first ones that gives way to a tied one',
      [
        'a n:integer',
        [
          ['y', 5],
          ['z', 5]
        ]
      ],
      {
        columns: 'a n:integer',
        rows: [
          ['x', 9],
          ['y', 5],
          ['z', 5]
        ],
        sql: 'SELECT product_code FROM product LIMIT 2',
        orderBy: ['n desc']
      },
      'the rows differ'
    ],
    [
      'one column taken for two figures',
      [
        'a n:integer',
        [
          ['x', 1],
          ['y', 2]
        ]
      ],
      {
        columns: 'a n:integer m:integer',
        rows: [
          ['x', 1, 1],
          ['y', 2, 2]
        ]
      },
      'the rows differ'
    ],
    [
      'rows where there should be none',
      ['a', [['x']]],
      { columns: 'a', rows: [] },
      '1 rows instead of 0'
    ]
  ])('%s', async (_how, answer, expected, why) => {
    expect(await compare(answer, expected)).toEqual({ matches: false, why });
  });
});

describe('A reference', () => {
  it('that names a column it has not is refused', async () => {
    await expect(compare(['a', []], { columns: 'a', rows: [], must: [['b']] })).rejects.toThrow(
      'it has no column b'
    );
  });

  it('may hold nothing that the persona may not see', async () => {
    const sql = 'SELECT supplier_code FROM purchase_order_header';
    await expect(compare(['a', []], { columns: 'a', rows: [], sql })).rejects.toMatchObject({
      code: 'query/refused-sql'
    });
  });
});
