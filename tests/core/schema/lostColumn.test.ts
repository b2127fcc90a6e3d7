import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { ddlDuckDb } from '../../../src/core/database/ddlDuckDb';
import { tableNames, tables } from '../../../src/core/database/tables';
import { driftOf } from '../../../src/core/schema/driftOf';
import { lostColumn } from '../../../src/core/schema/lostColumn';
import { compileQuery } from '../../../src/core/semantics/compiler/compileQuery';
import { dimensionNames } from '../../../src/core/semantics/model/Dimension';
import { relationNames } from '../../../src/core/semantics/model/Relation';
import { measures } from '../../../src/core/semantics/model/semanticModel';
import {
  emptyQuery,
  plainUse,
  type SemanticQuery
} from '../../../src/core/semantics/SemanticQuery';
import { personaNames } from '../../../src/core/session/personas';
import { guardRegistered } from '../../../src/core/sql/guardRegistered';
import { catalogOf } from './catalogOf';

const queries: SemanticQuery[] = [
  ...[...measures.keys()].map(name => ({ ...emptyQuery, measures: [plainUse(name)] })),
  ...[...measures.keys()].map(name => ({
    ...emptyQuery,
    measures: [plainUse(name)],
    groups: [{ kind: 'dimension' as const, name: 'product' as const }]
  })),
  ...dimensionNames.map(name => ({
    ...emptyQuery,
    groups: [{ kind: 'dimension' as const, name }]
  })),
  ...relationNames.map(rows => ({ ...emptyQuery, rows }))
];

const texts = (): string[] => [
  ...new Set([
    guardRegistered('lead time by place', 'duckdb').text,
    ...queries.flatMap(query =>
      personaNames.flatMap(
        persona =>
          compileQuery(query, { dialect: 'duckdb', persona, today: '2025-06-18' })?.text ?? []
      )
    )
  ])
];

/** Whether DuckDB knows everything that the statement names. */
const binds = (connection: DuckDBConnection, text: string): Promise<boolean> =>
  connection.prepare(text).then(
    () => true,
    () => false
  );

describe('A lost column', () => {
  it('is found in just those statements that a database without it refuses', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    // Without keys, since no column with a key can be renamed.
    await connection.run(ddlDuckDb().replaceAll(/,\n {2}PRIMARY KEY[^;]*\n\);/g, ');'));
    const statements = texts();
    expect(statements.length).toBeGreaterThan(100);
    const wrong: string[] = [];
    for (const table of tableNames) {
      for (const { name } of tables[table].columns) {
        const drift = driftOf(catalogOf({ [table]: { [name]: null } }));
        await connection.run(`ALTER TABLE ${table} RENAME COLUMN ${name} TO gone`);
        for (const text of statements) {
          if ((await binds(connection, text)) !== (lostColumn(text, drift) === null)) {
            wrong.push(`${table}.${name}: ${text}`);
          }
        }
        await connection.run(`ALTER TABLE ${table} RENAME COLUMN gone TO ${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  const without = driftOf(catalogOf({ product: { unit_cost: null } }));

  it.each([
    ['SELECT SUM(unit_cost) FROM product', true],
    ['SELECT PRODUCT."UNIT_COST" FROM Product', true],
    ['SELECT p.unit_cost FROM public.product AS p', true],
    ['SELECT p.unit_cost FROM warehouse_product w, product p', true],
    ["SELECT 'p.unit_cost' FROM product p", false],
    ['SELECT unit_cost FROM purchase_order_line', false],
    ['SELECT l.unit_cost FROM purchase_order_line l JOIN product p ON 1 = 1', false],
    ['SELECT p.unit_cost_class FROM product p', false]
  ])('is told from others: %s', (sql, isLost) => {
    expect(lostColumn(sql, without) !== null).toBe(isLost);
  });

  it('is told with its type where it cannot be used, and not where it can', () => {
    const drift = driftOf(
      catalogOf({ product: { created_date: 'timestamp', unit_cost: 'double' } })
    );
    expect(lostColumn('SELECT created_date FROM product', drift)).toEqual({
      table: 'product',
      column: 'created_date',
      found: 'timestamp'
    });
    expect(lostColumn('SELECT unit_cost FROM product', drift)).toBeNull();
  });

  it('is told of a table that is missing as a whole', () => {
    const drift = driftOf(catalogOf().filter(({ name }) => name !== 'product'));
    expect(lostColumn('SELECT COUNT(*) FROM product', drift)).toEqual({
      table: 'product',
      column: null,
      found: null
    });
    expect(lostColumn('SELECT COUNT(*) FROM warehouse_product', drift)).toBeNull();
  });
});
