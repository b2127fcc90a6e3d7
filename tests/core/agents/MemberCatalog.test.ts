import { MemberCatalog } from '../../../src/core/agents/MemberCatalog.js';
import { tableOfRows, type Scalar } from '../../../src/core/database/ResultTable.js';
import { AssistantError } from '../../../src/core/errors/AssistantError.js';
import { tokenise } from '../../../src/core/reading/tokens/tokenise.js';
import type { PersonaName } from '../../../src/core/session/personas.js';
import type { GuardedSql } from '../../../src/core/sql/GuardedSql.js';

const signal = new AbortController().signal;

/** A database of a handful of names, by the column that is asked for first. */
class NameDatabase {
  readonly dialect = 'duckdb';
  readonly today = '2025-06-18';
  dataVersion = '1';
  statements: string[] = [];
  isBroken = false;

  constructor(private readonly rows: Readonly<Record<string, Scalar[][]>> = members) {}

  run(sql: GuardedSql) {
    this.statements.push(sql.text);
    if (this.isBroken) {
      return Promise.reject(new AssistantError('query/failed'));
    }
    const [, text = ''] = /SELECT (?:DISTINCT )?([^;]*?)\s*FROM/s.exec(sql.text) ?? [];
    const names = text.split(',').map(part => part.trim().replace(/^.*[ .]/s, ''));
    const rows = names[0] ? (this.rows[names[0]] ?? []) : [];
    return Promise.resolve(
      tableOfRows(
        names.map(name => ({ name, type: 'text' })),
        rows.map(row => row.slice(0, names.length)),
        this.today
      )
    );
  }
}

const members: Readonly<Record<string, Scalar[][]>> = {
  product_code: [
    ['P1', 'Steel Bolt'],
    ['P2', null]
  ],
  product_group: [['Fasteners'], [null]],
  supplier_code: [['S1', 'Orbit Spares']],
  warehouse_code: [['WH01']],
  customer_code: [['C1', 'Union Textiles']],
  delivery_area: [['Central']],
  sales_order_prefix: [['SO'], ['WEB']],
  purchase_order_prefix: [['PO']],
  sales_order: [
    ['SO-1204', 'Union Textiles'],
    ['WEB-1204', 'Union Textiles'],
    ['SO-77', 'x']
  ],
  purchase_order: [['PO-1204', 'Orbit Spares']]
};

let database: NameDatabase;
let catalog: MemberCatalog;
beforeEach(() => {
  database = new NameDatabase();
  catalog = new MemberCatalog(database);
});

/** What a question names, as "dimension: keys". */
async function found(persona: PersonaName, question: string): Promise<string[]> {
  const finder = await (await catalog.of(persona, signal)).forQuestion(question, signal);
  const tokens = tokenise(question);
  return tokens
    .flatMap((_token, at) => finder.find(tokens, at))
    .map(({ dimension, keys }) => `${dimension}: ${keys.join(', ')}`);
}

describe('The catalogue of names', () => {
  it.each<[PersonaName, string, string]>([
    ['Warehouse Manager', 'what did union textiles buy', 'customer: C1'],
    ['Field Engineer', 'orders to central', 'area: Central'],
    ['Procurement Specialist', 'spend with orbit spares', 'supplier: S1'],
    ['Procurement Specialist', 'where is the steel bolt', 'product: P1'],
    ['Warehouse Manager', 'stock of p2', 'product: P2']
  ])('finds for a %s in “%s”', async (persona, question, expected) => {
    expect(await found(persona, question)).toContain(expected);
  });

  it('finds nothing that the persona may not see, and does not even ask for it', async () => {
    const names = await found('Procurement Specialist', 'union textiles central SO-1204');
    expect(names.filter(name => /customer|area|sales/.test(name))).toEqual([]);
    expect(database.statements.join()).not.toMatch(/sales_order/);
    const finder = await (
      await catalog.of('Procurement Specialist', signal)
    ).forQuestion('union', signal);
    expect(finder.knows('textiles')).toBe(false);
    expect(finder.knows('spares')).toBe(true);
  });

  it('completes names and codes of what the persona may see, once they are loaded', async () => {
    expect(catalog.loadedFor('Warehouse Manager')).toBeNull();
    await catalog.of('Warehouse Manager', signal);
    await catalog.of('Procurement Specialist', signal);
    const completed = (persona: PersonaName, ...words: string[]): string[] =>
      (catalog.loadedFor(persona)?.complete(words, 8) ?? []).map(
        ({ text, kind, detail }) => `${kind}: ${text} ${detail}`
      );
    expect(completed('Warehouse Manager', 'uni')).toEqual(['customer: Union Textiles C1']);
    expect(completed('Warehouse Manager', 'union', 'tex')).toEqual(['customer: Union Textiles C1']);
    expect(completed('Warehouse Manager', 'c1')).toEqual(['customer: C1 Union Textiles']);
    expect(completed('Procurement Specialist', 'uni')).toEqual([]);
    expect(completed('Procurement Specialist', 'c1')).toEqual([]);
    expect(completed('Procurement Specialist', 'spa')).toEqual(['supplier: Orbit Spares S1']);
  });

  it('completes a code where a name means several', async () => {
    const twins = [
      ['P1', 'Steel Bolt'],
      ['P2', 'Steel Bolt']
    ];
    const many = new MemberCatalog(new NameDatabase({ product_code: twins }));
    const known = await many.of('Warehouse Manager', signal);
    expect(known.complete(['steel'], 8).map(({ text }) => text)).toEqual(['P1', 'P2']);
  });

  it('asks for every dimension once, whatever number of questions comes at once', async () => {
    await Promise.all([
      found('Warehouse Manager', 'bolt'),
      found('Warehouse Manager', 'central'),
      found('Warehouse Manager', 'textiles')
    ]);
    expect(new Set(database.statements).size).toBe(database.statements.length);
    expect(database.statements.join()).not.toMatch(/purchase_order/);
  });

  it('lets others run between two slices of a long list', async () => {
    let rests = 0;
    const rest = (): Promise<void> => {
      rests += 1;
      return Promise.resolve();
    };
    const codes = Array.from({ length: 1000 }, (_, n) => [`P${n}`, `Steel Bolt ${n}`]);
    const many = new MemberCatalog(new NameDatabase({ ...members, product_code: codes }), rest);
    const known = await many.of('Warehouse Manager', signal);
    expect(rests).toBeGreaterThanOrEqual(3);
    expect(known.nameOf('product', 'P999')).toBe('Steel Bolt 999');
  });

  it('asks again after a failure', async () => {
    database.isBroken = true;
    await expect(catalog.of('Field Engineer', signal)).rejects.toMatchObject({
      code: 'query/failed'
    });
    database.isBroken = false;
    expect(await found('Field Engineer', 'orders to central')).toContain('area: Central');
  });

  it('asks again when the data has changed', async () => {
    await found('Field Engineer', 'central');
    const before = database.statements.length;
    await found('Field Engineer', 'central');
    expect(database.statements).toHaveLength(before);
    database.dataVersion = '2';
    await found('Field Engineer', 'central');
    expect(database.statements).toHaveLength(2 * before);
  });

  it('lets one who waits go without stopping the others', async () => {
    const stop = new AbortController();
    const first = catalog.of('Field Engineer', stop.signal);
    const second = catalog.of('Field Engineer', signal);
    stop.abort();
    await expect(first).rejects.toMatchObject({ code: 'query/stopped' });
    expect((await second).nameOf('customer', 'C1')).toBe('Union Textiles');
  });

  it('calls a member by its name, and by its key where it has none', async () => {
    const known = await catalog.of('Warehouse Manager', signal);
    expect(known.nameOf('product', 'P1')).toBe('Steel Bolt');
    expect(known.nameOf('product', 'P2')).toBe('P2');
    expect(known.nameOf('customer', 'C9')).toBe('C9');
  });
});

describe('An order', () => {
  it('is looked up by its number, and is each of those that bear it', async () => {
    expect(await found('Warehouse Manager', 'status of order 1204')).toEqual(
      expect.arrayContaining(['sales_order: SO-1204', 'sales_order: WEB-1204'])
    );
    expect(database.statements.at(-1)).toContain('h.sales_order_number = $1');
  });

  it('is most surely the one with its prefix', async () => {
    const question = 'status of web 1204';
    const known = await catalog.of('Warehouse Manager', signal);
    const finder = await known.forQuestion(question, signal);
    const tokens = tokenise(question);
    const orders = tokens
      .flatMap((_token, at) => finder.find(tokens, at))
      .filter(({ dimension }) => dimension === 'sales_order')
      .sort((a, b) => b.score - a.score);
    expect(orders[0]?.keys).toEqual(['WEB-1204']);
    expect(orders[1]?.score).toBeLessThan(orders[0]?.score ?? 0);
  });

  it('is not looked up where no number is said', async () => {
    await found('Warehouse Manager', 'late orders');
    expect(database.statements.join()).not.toContain('sales_order_number = ');
  });

  it('of another persona is not found', async () => {
    expect(await found('Procurement Specialist', 'status of 1204')).toEqual([
      'purchase_order: PO-1204'
    ]);
  });
});
