import type { PersonaName } from '../../../src/core/session/personas';
import { emptyQuery, type SemanticQuery } from '../../../src/core/semantics/SemanticQuery';
import { queryOf, read } from './readerFixture';

const warehouse: PersonaName = 'Warehouse Manager';
const field: PersonaName = 'Field Engineer';
const procurement: PersonaName = 'Procurement Specialist';

const figure = (name: string, filters: SemanticQuery['measures'][number]['filters'] = []) => ({
  name,
  filters,
  per: null,
  combine: null
});
const by = (name: string) => ({ kind: 'dimension', name });
const named = (name: string, negated = false) => ({ kind: 'named', name, negated });
const members = (dimension: string, ...keys: string[]) => ({
  kind: 'members',
  dimension,
  keys,
  negated: false
});
const desc = { by: { measure: 0 }, direction: 'desc' };

/** Persona, turns, and what of the reading differs from an empty one. */
const readings: [PersonaName, string[], object][] = [
  [
    warehouse,
    ['what is below minimum in WH02?'],
    { rows: 'stock', filters: [named('below_minimum'), members('warehouse', 'WH02')] }
  ],
  [
    warehouse,
    ['pls show items blow minimum in wh 02'],
    { rows: 'stock', filters: [named('below_minimum'), members('warehouse', 'WH02')] }
  ],
  [
    warehouse,
    ['what needs restocking in WH02?'],
    {
      rows: 'stock',
      filters: [named('low'), members('warehouse', 'WH02')],
      assumed: ['rows']
    }
  ],
  [
    field,
    ['how many customers are waiting on a late order?'],
    { measures: [figure('customers')], filters: [named('late_sales')] }
  ],
  [
    warehouse,
    ['stock value at cost by warehouse'],
    { measures: [figure('stock_value')], groups: [by('warehouse')] }
  ],
  [
    warehouse,
    ['top 10 products by units sold last month'],
    {
      measures: [figure('units_sold')],
      groups: [by('product')],
      order: [desc],
      limit: { count: 10, per: null }
    }
  ],
  [
    warehouse,
    ['2 fastest movers in each product group this month'],
    {
      measures: [figure('units_sold')],
      groups: [by('product'), by('product_group')],
      order: [desc],
      limit: { count: 2, per: by('product_group') }
    }
  ],
  [
    warehouse,
    ['how many orders per month this year'],
    { measures: [figure('sales_orders')], groups: [{ kind: 'time', unit: 'month' }] }
  ],
  [
    warehouse,
    ['average order value by warehouse this year'],
    {
      measures: [{ ...figure('revenue'), per: by('sales_order'), combine: 'avg' }],
      groups: [by('warehouse')]
    }
  ],
  [
    warehouse,
    ['units sold by product group last month, change'],
    {
      measures: [figure('units_sold')],
      groups: [by('product_group')],
      versus: { kind: 'unit', unit: 'month', offset: -2 }
    }
  ],
  [
    warehouse,
    ['units sold last week vs the week before by warehouse'],
    {
      measures: [figure('units_sold')],
      groups: [by('warehouse')],
      versus: { kind: 'unit', unit: 'week', offset: -2 }
    }
  ],
  [
    warehouse,
    ['stock value by supplier as a share'],
    { measures: [figure('stock_value')], groups: [by('supplier')], share: true }
  ],
  [
    warehouse,
    ['hex bolts on hand per warehouse'],
    {
      measures: [figure('stock_units')],
      groups: [by('warehouse')],
      filters: [members('product', 'P1001', 'P1002')],
      assumed: ['members']
    }
  ],
  [
    warehouse,
    ['which customers have at least 4 open orders? how many each'],
    {
      measures: [figure('sales_orders')],
      groups: [by('customer')],
      filters: [named('open_sales')],
      having: [{ measure: 0, of: 'value', operator: '>=', value: 4 }]
    }
  ],
  [
    warehouse,
    ['list everything where stock is under the reorder point'],
    { rows: 'stock', filters: [named('below_reorder')] }
  ],
  [
    field,
    ['Which orders are late, worst first?'],
    {
      rows: 'sales_order',
      filters: [named('late_sales')],
      order: [{ by: { field: 'delivery_date' }, direction: 'asc' }]
    }
  ],
  [
    field,
    ['anything more than 10 days late'],
    {
      rows: 'sales_order',
      fields: ['days_late'],
      filters: [
        { kind: 'compare', field: 'days_late', operator: '>', than: 10 },
        named('late_sales')
      ]
    }
  ],
  [
    field,
    ['how many due, how many delivered per day this week'],
    {
      filters: [named('sales_not_cancelled')],
      measures: [
        figure('sales_orders'),
        figure('sales_orders', [
          { kind: 'members', dimension: 'sales_status', keys: ['Delivered'], negated: false }
        ])
      ],
      groups: [{ kind: 'time', unit: 'day' }]
    }
  ],
  [
    field,
    ['drops due today for every area, put 0 where there is none'],
    {
      filters: [named('open_sales')],
      measures: [figure('sales_orders')],
      groups: [by('area')],
      keepEmpty: true
    }
  ],
  [
    procurement,
    ['spend by supplier this year, biggest first'],
    { measures: [figure('spend')], groups: [by('supplier')], order: [desc] }
  ],
  [
    procurement,
    ['which products cost more than a year ago'],
    {
      measures: [figure('average_price_paid')],
      groups: [by('product')],
      having: [{ measure: 0, of: 'change', operator: '>', value: 0 }]
    }
  ],
  [
    procurement,
    ['suppliers we havent ordered from in 6 months'],
    {
      groups: [by('supplier')],
      filters: [
        expect.objectContaining({ kind: 'related', relation: 'purchase_line', negated: true })
      ]
    }
  ],
  // turns that edit the one before
  [
    warehouse,
    ['what is below minimum in WH02?', 'and WH03?'],
    { rows: 'stock', filters: [named('below_minimum'), members('warehouse', 'WH03')] }
  ],
  [
    warehouse,
    ['what is below minimum in WH02?', 'and WH03?', 'only the spare parts'],
    {
      rows: 'stock',
      filters: [
        named('below_minimum'),
        members('warehouse', 'WH03'),
        members('product_group', 'Spare Parts')
      ]
    }
  ],
  [
    warehouse,
    ['top 10 products by units sold last month', 'same but by revenue'],
    {
      measures: [figure('revenue')],
      groups: [by('product')],
      order: [desc],
      limit: { count: 10, per: null }
    }
  ],
  [
    warehouse,
    ['units sold by product group last month', 'split it by warehouse as well'],
    { measures: [figure('units_sold')], groups: [by('product_group'), by('warehouse')] }
  ],
  [
    warehouse,
    ['units sold by product group last month', 'and the month before that?'],
    {
      measures: [figure('units_sold')],
      groups: [by('product_group')],
      period: {
        period: { kind: 'unit', unit: 'month', offset: -2 },
        direction: 'past',
        event: null
      }
    }
  ],
  [
    field,
    ['which orders are late?', 'how many is that by area'],
    { measures: [figure('sales_orders')], groups: [by('area')], filters: [named('late_sales')] }
  ]
];

describe('readQuestion', () => {
  it.each(readings)('reads, as %s, %j', (persona, turns, expected) => {
    const query = queryOf(persona, ...turns);
    // A window is pinned where it is what the case is about.
    const { period, assumed, versus, ...rest } = { ...emptyQuery, ...(expected as SemanticQuery) };
    expect(query).toMatchObject(rest);
    if (period) {
      expect(query.period).toEqual(period);
    }
    if (versus) {
      expect(query.versus).toEqual(versus);
    }
    if (assumed.length > 0) {
      expect(query.assumed).toEqual(assumed);
    }
  });

  it.each(readings)('answers nothing once an unknown word is in it: %s, %j', (persona, turns) => {
    const last = turns.at(-1) ?? '';
    const words = last.split(' ');
    for (const at of words.keys()) {
      const spoilt = [...words.slice(0, at), 'flarbing', ...words.slice(at)].join(' ');
      expect(read(persona, ...turns.slice(0, -1), spoilt).kind).not.toBe('read');
    }
  });

  it.each([
    ['a verb beside the noun that it speaks of', 'how many orders deliver each week in May'],
    ['a ratio that is no measure', 'gross margin per unit by product']
  ])('drops no word of %s', (_, question) => {
    expect(read(warehouse, question).kind).not.toBe('read');
  });

  it('counts stops on the day that they are due', () => {
    expect(queryOf('Field Engineer', 'how many stops per area on Friday').period).toMatchObject({
      direction: 'future',
      event: 'delivery_date'
    });
  });

  it('says which word it does not know', () => {
    expect(read(warehouse, 'stock by flarb')).toEqual({
      kind: 'unknown-words',
      words: ['flarb'],
      bare: false
    });
  });

  it('reads a question that is asked again', () => {
    const text = 'revenue by customer';
    expect(queryOf(warehouse, text, text)).toEqual(queryOf(warehouse, text));
  });

  it('tells what one may not see from what it does not know', () => {
    expect(read(warehouse, 'list open purchase orders')).toEqual({
      kind: 'barred',
      words: 'purchase orders',
      readers: ['Procurement Specialist'],
      isMoney: false,
      names: []
    });
    expect(read(procurement, 'units sold by product')).toMatchObject({
      kind: 'barred',
      readers: ['Warehouse Manager', 'Field Engineer']
    });
  });

  it('does not take a supplier that is late for a customer order that is', () => {
    expect(read(warehouse, 'which suppliers are late')).toMatchObject({ kind: 'barred' });
  });

  it('keeps the names of another persona to itself', () => {
    expect(read(procurement, 'stock for Acme Retail').kind).not.toBe('read');
  });

  it.each([
    ['how heavy is the load tomorrow', 'weight'],
    ['reject rate on Granite Tools', 'quality'],
    ['payment terms of Granite Tools', 'terms']
  ])('says that the tables cannot tell: %s', (question, topic) => {
    expect(read(warehouse, question)).toMatchObject({ kind: 'beyond', topic });
  });

  it('changes nothing', () => {
    expect(read(warehouse, 'set the reorder point of P1001 to 200').kind).toBe('write');
  });

  it.each([
    'top 0 products by revenue',
    'top -3 products by revenue',
    'top 2.5 products by revenue'
  ])('takes no number of rows that there cannot be: %s', question => {
    expect(read(warehouse, question).kind).not.toBe('read');
  });

  it('counts who sold nothing to those who sold less', () => {
    expect(queryOf(warehouse, 'which products sold less than 50 units last month')).toMatchObject({
      keepEmpty: true,
      having: [{ measure: 0, of: 'value', operator: '<', value: 50 }]
    });
  });

  it('takes days late for days late, not for a split by day', () => {
    expect(queryOf(field, 'late orders by more than 10 days')).toMatchObject({
      rows: 'sales_order',
      filters: [named('late_sales'), { kind: 'compare', field: 'days_late', than: 10 }]
    });
  });

  it('says “not late” of open orders only', () => {
    expect(queryOf(field, 'orders that are not late').filters).toEqual([
      named('open_sales'),
      named('late_sales', true)
    ]);
  });

  it('does not know what is yet to be earned', () => {
    expect(read(warehouse, 'revenue next month').kind).not.toBe('read');
  });

  it('says that lateness and stock have no past', () => {
    expect(read(field, 'how many orders were late last month')).toEqual({
      kind: 'beyond',
      topic: 'punctuality',
      words: 'last month',
      names: []
    });
    expect(read(warehouse, 'what was the stock on 1 june')).toMatchObject({ topic: 'snapshot' });
  });

  it('does not answer a fragment of a turn that it did not understand', () => {
    expect(read(warehouse, 'flarb', 'and WH03?').kind).not.toBe('read');
    expect(read(warehouse, 'same but by revenue').kind).not.toBe('read');
  });

  it.each([
    [warehouse, 'which products are getting thin on the shelf?'],
    [warehouse, 'restock'],
    [procurement, 'who is the worst supplier?'],
    [field, 'how much of order SO-7888 has shipped']
  ])('passes nothing over, and takes no figure for what is not it: %s: %s', (who, question) => {
    expect(read(who, question).kind).not.toBe('read');
  });

  it('takes a part of a name for a name only where it is not a word of its own', () => {
    expect(read(procurement, 'small purchase orders this year').kind).not.toBe('read');
  });

  it('takes a share of some for one share, not for shares of each', () => {
    expect(read(procurement, 'what % of spend is with our 3 biggest suppliers')).toMatchObject({
      kind: 'read',
      query: { groups: [by('supplier')], share: true, totalled: true, limit: { count: 3 } }
    });
  });
});
