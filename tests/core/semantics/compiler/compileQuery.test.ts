import { readFile } from 'node:fs/promises';
import type { EmbeddedDatabase } from '../../../../src/adapters/embedded/EmbeddedDatabase.js';
import { compileQuery } from '../../../../src/core/semantics/compiler/compileQuery.js';
import {
  semanticQuerySchema,
  type MeasureUse,
  type SemanticQuery
} from '../../../../src/core/semantics/SemanticQuery.js';
import type { PersonaName } from '../../../../src/core/session/personas.js';
import type { Dialect } from '../../../../src/core/database/Dialect.js';
import type { CompiledSql } from '../../../../src/core/sql/CompiledSql.js';
import {
  goldToday,
  namedRows,
  openGold,
  ReferenceDatabase,
  runCompiled
} from '../GoldDatabases.js';
import {
  by,
  combined,
  except,
  lastMonth,
  measure,
  monthBefore,
  named,
  only,
  queryOf,
  rate,
  within,
  without
} from '../queryOf.js';
import { constructs } from './constructs.js';

let database: EmbeddedDatabase;
let reference: ReferenceDatabase;

beforeAll(async () => {
  [database, reference] = await Promise.all([openGold(), ReferenceDatabase.open()]);
}, 60_000);
afterAll(() => database.dispose());

const compile = (
  query: SemanticQuery,
  persona: PersonaName,
  dialect: Dialect = 'duckdb'
): CompiledSql | null => compileQuery(query, { dialect, persona, today: goldToday });

function compiled(query: SemanticQuery, persona: PersonaName, dialect?: Dialect): CompiledSql {
  const sql = compile(query, persona, dialect);
  if (!sql) {
    throw new Error('This should compile.');
  }
  return sql;
}

const table = constructs.map(each => [each.name, each] as const);

describe('A reading compiles to SQL that gives what a person would have written', () => {
  it.each(table)('%s', async (_name, { query, persona, sql }) => {
    const { names, rows } = await reference.run(sql);
    const result = await runCompiled(database, compiled(query, persona), persona);
    expect(namedRows(result, names)).toEqual(rows);
    expect(rows.length).toBeGreaterThan(0);
    const columns = result.columns.map(column => column.name);
    expect(new Set(columns).size).toBe(columns.length);
  });
});

describe('The text of a statement', () => {
  it.each(table)('holds no value that was asked for: %s', (_name, { query, persona }) => {
    const { text, parameters } = compiled(query, persona);
    expect(text).not.toMatch(/\d{4}-\d\d-\d\d/);
    for (const value of parameters.filter(each => typeof each === 'string')) {
      expect(text).not.toContain(`'${value}'`);
    }
    const placeholders = new Set(text.match(/\$\d+/g));
    expect([...placeholders].sort()).toEqual(parameters.map((_, index) => `$${index + 1}`).sort());
  });

  it('keeps a hostile value out of the statement', async () => {
    const hostile = "WH01' OR 1=1 --";
    const query = queryOf({
      measures: [measure('stock_items')],
      filters: [only('warehouse', hostile)]
    });
    const statement = compiled(query, 'Field Engineer');
    expect(statement.text).not.toContain('OR 1=1');
    expect(statement.parameters).toEqual([hostile]);
    const result = await runCompiled(database, statement, 'Field Engineer');
    expect(result.value(0, 0)).toBe(0);
  });

  it.each(table)('is the same for Redshift, values included: %s', (_name, { query, persona }) => {
    const { text, parameters } = compiled(query, persona);
    expect(compiled(query, persona, 'redshift')).toMatchObject({ text, parameters });
  });

  it('is one that Trino parses', async () => {
    const sdk = await import('@polyglot-sql/sdk/manual');
    const wasm = await readFile(require.resolve('@polyglot-sql/sdk/polyglot_sql.wasm'));
    if (!sdk.isInitialized()) {
      await sdk.init({ wasmUrl: wasm as unknown as string });
    }
    for (const { query, persona } of constructs) {
      const { text } = compiled(query, persona, 'athena');
      expect({ text, ...sdk.parse(text, sdk.Dialect.Trino) }).toMatchObject({ success: true });
      expect(text).not.toMatch(/DOUBLE PRECISION|EXTRACT\(DOW/);
    }
  });

  it('uses the functions that Athena has for days and weekdays', () => {
    const late = constructs.find(({ query }) => query.fields.includes('days_late'));
    const weekdays = constructs.find(({ name }) => name.includes('day of the week'));
    expect(late && compiled(late.query, late.persona, 'athena').text).toContain(
      "date_diff('day', h.delivery_date, CAST($"
    );
    expect(weekdays && compiled(weekdays.query, weekdays.persona, 'athena').text).toContain(
      'day_of_week(h.order_date)'
    );
  });
});

describe('A reading is data', () => {
  it('passes its own schema', () => {
    for (const { query } of constructs) {
      expect(semanticQuerySchema.parse(query)).toEqual(query);
    }
  });
});

describe('What a persona may not see', () => {
  const other: Readonly<Record<PersonaName, PersonaName>> = {
    'Warehouse Manager': 'Procurement Specialist',
    'Field Engineer': 'Procurement Specialist',
    'Procurement Specialist': 'Warehouse Manager'
  };

  it('is read by no statement', () => {
    for (const { query, persona } of constructs) {
      const barred = persona === 'Procurement Specialist' ? 'sales_order' : 'purchase_order';
      const { tables, text } = compiled(query, persona);
      expect([...tables].filter(name => name.startsWith(barred))).toEqual([]);
      expect(text).not.toContain(`${barred}_header`);
      expect(text).not.toContain(`${barred}_line`);
    }
  });

  it.each(
    table.filter(([, { query, persona }]) =>
      /sales_order|purchase_order/.test(compile(query, persona)?.text ?? '')
    )
  )('does not compile: %s', (_name, { query, persona }) => {
    expect(compile(query, other[persona])).toBeNull();
  });

  it('does not come in through a condition, a group or a column of its own', () => {
    const stock = queryOf({ measures: [measure('stock_units')], groups: [by('product')] });
    expect(compile(stock, 'Procurement Specialist')).not.toBeNull();
    for (const parts of [
      { filters: [without('sales_line', ['product'])] },
      { filters: [only('customer', 'C0021')] },
      { filters: [except('area', 'Central')] },
      { groups: [by('customer')] },
      { measures: [measure('stock_units'), measure('units_sold')] }
    ]) {
      expect(compile({ ...stock, ...parts }, 'Procurement Specialist')).toBeNull();
    }
  });
});

const orders = by('sales_order');
const classes: SemanticQuery['classes'] = { cutoffs: [80, 95], only: null, counted: false };

const split = (...uses: readonly MeasureUse[]): Partial<SemanticQuery> => ({
  measures: [...uses],
  groups: [by('customer')]
});

describe('What the tables cannot tell', () => {
  it.each<[string, Partial<SemanticQuery>]>([
    ['stock of a past day', { measures: [measure('stock_units')], period: within(lastMonth) }],
    [
      'stock by month',
      { measures: [measure('stock_units')], groups: [{ kind: 'time', unit: 'month' }] }
    ],
    ['stock by customer', { measures: [measure('stock_units')], groups: [by('customer')] }],
    ['a list with a field that it lacks', { rows: 'stock', fields: ['delivery_date'] }],
    [
      'a list in an order that it lacks',
      {
        rows: 'stock',
        order: [{ by: { field: 'delivery_date' }, direction: 'asc' }]
      }
    ],
    [
      'the first rows of each member of a group that there is not',
      {
        measures: [measure('units_sold')],
        groups: [by('product')],
        limit: { count: 2, per: by('warehouse') }
      }
    ],
    [
      'a change where nothing is compared',
      {
        measures: [measure('units_sold')],
        groups: [by('product')],
        having: [{ measure: 0, of: 'change', operator: '<', value: 0 }]
      }
    ],
    [
      'a condition on a figure that there is not',
      {
        measures: [measure('units_sold')],
        having: [{ measure: 1, of: 'value', operator: '<', value: 0 }]
      }
    ],
    [
      'what was sold by the status of purchases',
      { measures: [measure('units_sold')], groups: [by('purchase_status')] }
    ],
    [
      'what was sold of purchases with a status',
      { measures: [measure('units_sold')], filters: [only('purchase_status', 'Received')] }
    ],
    ['the share of a mean', { ...split(combined('avg', 'revenue', orders)), share: true }],
    ['means added up', { ...split(combined('avg', 'revenue', orders)), totalled: true }],
    ['classes by a mean', { ...split(combined('avg', 'revenue', orders)), classes }],
    ['the mean of dates', split(combined('avg', 'last_order_date', orders))],
    ['a date as a rate', split(rate('last_order_date', named('late_sales')))],
    [
      'the members whose date keeps a number',
      split({
        ...combined('count', 'last_order_date', orders),
        bounds: [{ operator: '>', value: 3 }]
      })
    ],
    ['the share of a date', { ...split(measure('last_order_date')), share: true }],
    ['dates added up', { ...split(measure('last_order_date')), totalled: true }],
    ['classes by dates', { ...split(measure('last_order_date')), classes }],
    [
      'the change of a date',
      {
        ...split(measure('units_sold'), measure('last_order_date')),
        period: within(lastMonth),
        versus: monthBefore
      }
    ],
    [
      'a date above a number',
      {
        ...split(measure('last_order_date')),
        having: [{ measure: 0, of: 'value', operator: '>', value: 5 }]
      }
    ],
    [
      'a figure above a date',
      {
        ...split(measure('units_sold'), measure('last_order_date')),
        having: [{ measure: 0, of: 'value', operator: '>', value: { measure: 1, factor: 1 } }]
      }
    ],
    ['nothing at all', {}]
  ])('does not compile: %s', (_what, parts) => {
    expect(compile(queryOf(parts), 'Warehouse Manager')).toBeNull();
  });
});
