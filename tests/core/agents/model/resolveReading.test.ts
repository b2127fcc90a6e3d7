import { readingVocabulary } from '../../../../src/core/agents/model/readingVocabulary.js';
import { resolveReading } from '../../../../src/core/agents/model/resolveReading.js';
import { compileQuery } from '../../../../src/core/semantics/compiler/compileQuery.js';
import type { SemanticQuery } from '../../../../src/core/semantics/SemanticQuery.js';
import type { PersonaName } from '../../../../src/core/session/personas.js';
import { goldToday } from '../../semantics/GoldDatabases.js';
import { answerOf } from '../answerOf.js';
import { goldStage } from '../goldStage.js';

const gold = goldStage();

async function resolved(
  input: unknown,
  persona: PersonaName = 'Warehouse Manager',
  tellsNames = true
): Promise<SemanticQuery> {
  const { signal } = new AbortController();
  const { query } = await resolveReading(input, {
    vocabulary: readingVocabulary(persona),
    known: await gold.members.of(persona, signal),
    today: goldToday,
    tellsNames,
    signal
  });
  return query;
}

const compiled = (query: SemanticQuery, persona: PersonaName): string | undefined =>
  compileQuery(query, { dialect: 'duckdb', persona, today: goldToday })?.text;

/** What was read of a question by our own reader. */
async function read(persona: PersonaName, question: string): Promise<SemanticQuery> {
  const { reading } = answerOf(await gold.assistant().talk(persona, [question]));
  if (!reading) {
    throw new Error(`This should be read: ${question}`);
  }
  return reading;
}

describe('A reading that a model emits', () => {
  const alike: readonly (readonly [PersonaName, string, unknown])[] = [
    [
      'Warehouse Manager',
      'stock value by warehouse',
      { figures: ['stock_value'], by: ['warehouse'] }
    ],
    [
      'Warehouse Manager',
      'top 10 products by units sold last month',
      {
        figures: ['units_sold'],
        by: ['product'],
        period: 'last month',
        order: [{ of: 'units_sold', desc: true }],
        limit: 10
      }
    ],
    [
      'Warehouse Manager',
      'items at or below their reorder point in WH02',
      { list: 'stock', filters: [{ is: 'low' }, { field: 'warehouse', names: ['wh02'] }] }
    ],
    [
      'Warehouse Manager',
      'revenue of last month against the month before',
      { figures: ['revenue'], period: 'last month', against: 'previous period' }
    ],
    [
      'Warehouse Manager',
      'average revenue per order last month',
      {
        figures: ['revenue'],
        per: { each: 'sales_order', take: 'avg' },
        period: 'last month'
      }
    ],
    [
      'Procurement Specialist',
      'spend by supplier this year',
      { figures: ['spend'], by: ['supplier'], period: 'this year' }
    ],
    [
      'Field Engineer',
      'orders due in the next 7 days',
      {
        list: 'sales_order',
        filters: [{ is: 'open_sales' }],
        period: 'next 7 days',
        dated: 'delivery_date'
      }
    ]
  ];
  it.each(alike)(
    'asks the same of the data as our own: %s, %s',
    async (persona, question, input) => {
      const [own, theirs] = [await read(persona, question), await resolved(input, persona)];
      const assumed = own.assumed.includes('order') ? { order: own.order } : {};
      expect(compiled({ ...theirs, ...assumed }, persona)).toBe(compiled(own, persona));
    }
  );

  it('may be written as models do write', async () => {
    const strict = { list: 'stock', filters: [{ field: 'current_stock', op: '<>', number: 7 }] };
    const loose = {
      list: 'Stock',
      columns: null,
      figures: null,
      filters: { field: 'current stock', op: '!=', number: '7', names: null, not: null },
      share: 'false'
    };
    expect(await resolved(loose)).toEqual(await resolved(strict));
  });

  it('names members as people do', async () => {
    const names = async (field: string, said: string) => {
      const query = await resolved({ list: 'stock', filters: [{ field, names: [said] }] });
      return query.filters[0];
    };
    const warehouse = { kind: 'members', dimension: 'warehouse', keys: ['WH02'], negated: false };
    expect(await names('warehouse', 'warehouse 2')).toEqual(warehouse);
    expect(await names('warehouse_code', 'wh-02')).toEqual(warehouse);
    expect(await names('product_name', 'P1010')).toMatchObject({
      dimension: 'product',
      keys: ['P1010']
    });
  });

  it('negates comparisons, and counts what has no date as outside of any days', async () => {
    const { filters } = await resolved({
      list: 'stock',
      filters: [
        { field: 'current_stock', op: '<', number: 5, not: true },
        { field: 'current_stock', op: '<', other: 'reorder_point', times: 2 },
        { field: 'last_restock_date', period: 'last 60 days', not: true },
        { is: 'low', not: true }
      ]
    });
    expect(filters).toMatchObject([
      { kind: 'compare', operator: '>=', than: 5 },
      { kind: 'compare', operator: '<', than: { field: 'reorder_point', factor: 2 } },
      { kind: 'date', negated: true, orEmpty: true },
      { kind: 'named', name: 'low', negated: true }
    ]);
  });

  it('can ask for what has no rows of another kind', async () => {
    const input = { list: 'product', without: { rows: 'sales_line', period: 'last 90 days' } };
    const query = await resolved(input);
    expect(query.filters).toMatchObject([
      { kind: 'related', relation: 'sales_line', by: ['product'], negated: true }
    ]);
    expect(compiled(query, 'Warehouse Manager')).toContain('NOT EXISTS');
  });

  it.each<readonly [string, unknown, RegExp]>([
    ['no object', 'stock by warehouse', /expected object/],
    ['a part that there is not', { figures: ['revenue'], where: 'x' }, /where/],
    ['a part of a filter that there is not', { list: 'stock', filters: [{ value: 1 }] }, /value/],
    ['nothing to show', {}, /nothing to show/],
    ['a list of figures', { list: 'stock', figures: ['revenue'] }, /neither figures nor by/],
    ['a figure that there is not', { figures: ['revenu'] }, /near to it: .*revenue/],
    ['a group that there is not', { figures: ['revenue'], by: ['region'] }, /no group "region"/],
    ['a field that there is not', { list: 'stock', columns: ['colour'] }, /no field "colour"/],
    ['a term that there is not', { list: 'stock', filters: [{ is: 'lowish' }] }, /near to it: low/],
    [
      'a period in other words',
      { figures: ['revenue'], period: 'the good old days' },
      /last month/
    ],
    [
      'a period with a word too many',
      { figures: ['revenue'], period: 'last month twice' },
      /say it/
    ],
    ['two conditions in one', { list: 'stock', filters: [{ is: 'low', op: '<' }] }, /one of/],
    [
      'a text compared',
      { list: 'stock', filters: [{ field: 'status', op: '<', number: 1 }] },
      /not a number/
    ],
    [
      'a number named',
      { list: 'stock', filters: [{ field: 'current_stock', names: ['x'] }] },
      /not a text/
    ],
    [
      'a day of no date',
      { list: 'stock', filters: [{ field: 'status', period: 'today' }] },
      /not a date/
    ],
    [
      'a comparison with nothing',
      { list: 'stock', filters: [{ field: 'current_stock', op: '<' }] },
      /number or other/
    ],
    ['against nothing', { figures: ['revenue'], against: 'the year before' }, /needs a period/],
    [
      'a condition on no figure',
      { list: 'stock', having: [{ op: '<', number: 1 }] },
      /needs figures/
    ],
    ['a limit per nothing', { list: 'stock', limit_per: 'warehouse' }, /needs a limit/],
    [
      'an order by what is not shown',
      { figures: ['revenue'], by: ['product'], order: [{ of: 'stock_value' }] },
      /cannot be ordered by/
    ],
    [
      'a period of what is known of today alone',
      { figures: ['revenue', 'stock_value'], period: 'last month' },
      /stock_value is known as of today only/
    ],
    ['a list’s period of no date', { list: 'sales_order', period: 'last month' }, /needs dated/],
    [
      'a condition on one of two figures',
      { figures: ['revenue', 'units_sold'], having: [{ op: '<', number: 1 }] },
      /which figure/
    ],
    ['no number of rows', { list: 'stock', limit: 0 }, /limit/]
  ])('is not passed over where it has %s', async (_what, input, told) => {
    await expect(resolved(input)).rejects.toMatchObject({
      name: 'MendableError',
      message: expect.stringMatching(told) as string
    });
  });

  it('tells names of the data that are near only where it may', async () => {
    const input = { list: 'stock', filters: [{ field: 'product', names: ['P10 10 x'] }] };
    await expect(resolved(input)).rejects.toThrow(/There is no product.*P\d{4}/);
    await expect(resolved(input, 'Warehouse Manager', false)).rejects.toThrow(
      /^There is no product "P10 10 x"\.$/
    );
  });

  it.each<readonly [PersonaName, string, readonly string[]]>([
    ['Procurement Specialist', 'sales', ['revenue', 'late_sales', 'sales_order', 'customer']],
    ['Field Engineer', 'purchases', ['spend', 'overdue', 'purchase_order', 'price_paid']]
  ])('has no name of what %s may not see: %s', (persona, _what, foreign) => {
    const { relations, measures, filters, dimensions, fields } = readingVocabulary(persona);
    const names = [
      ...[...relations, ...measures, ...filters].map(({ name }) => name),
      ...dimensions,
      ...fields.keys()
    ];
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter(name => foreign.includes(name))).toEqual([]);
  });
});
