import type { Reading } from '../../../../src/core/reading/Reading';
import { compileQuery } from '../../../../src/core/semantics/compiler/compileQuery';
import type { PersonaName } from '../../../../src/core/session/personas';
import { read, today } from '../readerFixture';

const warehouse: PersonaName = 'Warehouse Manager';
const field: PersonaName = 'Field Engineer';
const procurement: PersonaName = 'Procurement Specialist';

const measures = (reading: Reading): (string | null)[] =>
  reading.kind === 'ambiguous'
    ? reading.queries.map(({ measures: [first], rows }) => first?.name ?? rows)
    : [];

describe('What the words leave open is asked back', () => {
  it.each<[PersonaName, string, object, string[]]>([
    [
      warehouse,
      'whats our service level in WH02',
      { kind: 'figure', words: 'service level' },
      ['line_fill_rate', 'unit_fill_rate']
    ],
    [
      procurement,
      'service level',
      { kind: 'figure', words: 'service level' },
      ['on_time_rate', 'receipt_fill_rate']
    ],
    [
      procurement,
      'how long does Granite Tools take',
      { kind: 'figure', words: 'how long' },
      ['average_actual_lead_time', 'average_lead_time']
    ],
    [
      procurement,
      'is the delay bad',
      { kind: 'figure', words: 'bad' },
      ['purchase_order', 'late_rate', 'late_receipts']
    ],
    [
      field,
      'the big one for Acme Retail, when is it due',
      { kind: 'figure', words: 'the big one' },
      ['value_to_go', 'units_to_go']
    ],
    [
      warehouse,
      'compare with last year',
      { kind: 'subject' },
      ['revenue', 'units_sold', 'sales_orders']
    ],
    [warehouse, 'by month', { kind: 'subject' }, ['revenue', 'units_sold', 'sales_orders']],
    [
      field,
      'anything urgent',
      { kind: 'figure', words: 'urgent' },
      ['stock', 'stock', 'sales_order']
    ]
  ])('%s: %s', (persona, question, asks, expected) => {
    const reading = read(persona, question);
    expect(reading).toMatchObject({ kind: 'ambiguous', asks });
    expect(measures(reading)).toEqual(expected);
  });

  it('keeps names and days of the question in every choice', () => {
    const reading = read(warehouse, 'how is WH02 doing last month');
    expect(reading.kind === 'ambiguous' && reading.queries.length).toBeGreaterThan(1);
    for (const query of reading.kind === 'ambiguous' ? reading.queries : []) {
      expect(query.filters).toContainEqual({
        kind: 'members',
        dimension: 'warehouse',
        keys: ['WH02'],
        negated: false
      });
      expect(query.period?.period).toEqual({ kind: 'unit', unit: 'month', offset: -1 });
      expect(compileQuery(query, { dialect: 'duckdb', persona: warehouse, today })).not.toBeNull();
    }
  });

  it('compares what is named, each by itself', () => {
    const reading = read(warehouse, 'which is better, WH01 or WH02');
    for (const query of reading.kind === 'ambiguous' ? reading.queries : []) {
      expect(query.groups).toEqual([{ kind: 'dimension', name: 'warehouse' }]);
    }
    expect(reading.kind).toBe('ambiguous');
  });

  it('shows no figure of a past day for stock', () => {
    expect(measures(read(warehouse, 'performance last month'))).not.toContain('stock_value');
  });

  it.each<[PersonaName, string]>([
    [warehouse, 'top 5 products by revenue'],
    [warehouse, 'best customer'],
    [field, 'late orders'],
    [procurement, 'spend by supplier']
  ])('does not ask what is said: %s, %s', (persona, question) => {
    expect(read(persona, question).kind).toBe('read');
  });

  it.each<[PersonaName, string[]]>([
    [warehouse, ['orders placed and not WH02']],
    [warehouse, ['flarb by month']],
    [warehouse, ['what is the weather', 'by month']]
  ])('makes no question of what it did not understand: %s, %j', (persona, turns) => {
    expect(read(persona, ...turns).kind).not.toBe('ambiguous');
  });
});

describe('A place that there is not', () => {
  it('is asked for among the few that there are', () => {
    const reading = read(warehouse, 'revenue of the north warehouse last month');
    expect(reading).toMatchObject({
      kind: 'ambiguous',
      asks: { kind: 'no-such', words: 'north', dimension: 'warehouse' }
    });
    expect(reading.kind === 'ambiguous' && reading.queries.map(({ filters }) => filters)).toEqual(
      ['WH01', 'WH02', 'WH03'].map(key => [
        { kind: 'members', dimension: 'warehouse', keys: [key], negated: false }
      ])
    );
  });

  it('is not guessed at after the word for it', () => {
    expect(read(warehouse, 'revenue by warehouse flarb').kind).toBe('unknown-words');
  });
});

describe('A route', () => {
  it('is asked its warehouse', () => {
    const reading = read(field, 'plan my route for tomorrow');
    expect(reading).toMatchObject({ kind: 'ambiguous', asks: { kind: 'stops' } });
    expect(reading.kind === 'ambiguous' && reading.queries.length).toBe(3);
  });

  it('is a plan where both are said', () => {
    expect(read(field, 'plan my route for WH01 tomorrow')).toMatchObject({
      kind: 'beyond',
      topic: 'planning'
    });
    expect(read(procurement, 'plan my route').kind).toBe('barred');
  });
});

describe('Several of one name', () => {
  it('are told apart where a figure would mix them', () => {
    const reading = read(warehouse, 'revenue of summit last month');
    expect(reading).toMatchObject({ kind: 'ambiguous', asks: { kind: 'name', words: 'summit' } });
    expect(
      reading.kind === 'ambiguous' &&
        reading.queries.map(({ filters: [of] }) => of?.kind === 'members' && of.keys)
    ).toEqual([['C002'], ['C003'], ['C002', 'C003']]);
  });

  it('are shown one by one where they can be, and goods of a kind are added up', () => {
    expect(read(warehouse, 'revenue by customer for hex bolts').kind).toBe('read');
    expect(read(warehouse, 'stock of hex bolts').kind).toBe('read');
  });

  it('are none where the common word stands for itself', () => {
    expect(read(warehouse, 'small orders').kind).not.toBe('read');
  });
});
