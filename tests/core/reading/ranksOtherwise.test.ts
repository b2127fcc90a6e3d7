import type { PersonaName } from '../../../src/core/session/personas';
import { read } from './readerFixture';

const warehouse = 'Warehouse Manager';
const field = 'Field Engineer';
const buyer = 'Procurement Specialist';

describe('A question in two sentences', () => {
  it.each<[PersonaName, string]>([
    [buyer, 'which supplier is slowest? top 5 suppliers by spend'],
    [buyer, 'which supplier is cheapest? top 5 suppliers by spend'],
    [buyer, 'which supplier is worst? top 5 suppliers by spend'],
    [buyer, 'who is most reliable? top 5 suppliers by spend'],
    [buyer, 'how reliable is Granite Tools? spend this year'],
    [warehouse, 'which depot is fullest? rank all by stock value'],
    [warehouse, 'which product is slowest? top 5 products by revenue'],
    [field, 'which area is slowest: rank all areas by orders due tomorrow'],
    [field, 'who is the latest? top 5 customers by orders']
  ])('is not answered by half: %s: %s', (persona, question) => {
    expect(read(persona, question).kind).not.toBe('read');
  });

  it.each<[PersonaName, string, string]>([
    [buyer, 'which supplier is biggest? top 5 suppliers by spend', 'spend'],
    [buyer, 'which supplier is worst? rank them by on-time rate', 'on_time_rate'],
    [buyer, 'How reliable is Granite Tools - on-time rate and fill rate?', 'on_time_rate'],
    [warehouse, 'best sellers? top ten', 'units_sold']
  ])('is answered where the second says the first in full: %s: %s', (persona, question, name) => {
    const reading = read(persona, question);
    const measures = reading.kind === 'read' ? reading.query.measures : [];
    expect(measures.map(use => use.name)).toContain(name);
  });
});

describe('A question that leaves open what it is of', () => {
  it.each<[PersonaName, string]>([
    [field, 'the northgate job, when is it'],
    [field, 'when is the northgate job'],
    [warehouse, 'address for Acme Retail'],
    [warehouse, 'customers not delivered this month'],
    [field, 'areas not delivered yesterday'],
    [field, 'customers we have not shipped anything to']
  ])('is not read as all there are: %s: %s', (persona, question) => {
    expect(read(persona, question).kind).not.toBe('read');
  });

  it.each<[PersonaName, string, object]>([
    [warehouse, 'customers we owe the most orders', { name: 'open_sales' }],
    [buyer, 'suppliers that owe us the most orders', { name: 'open_purchases' }]
  ])('ranks what is owed by its number: %s: %s', (persona, question, filter) => {
    const reading = read(persona, question);
    expect(reading).toMatchObject({ kind: 'read', query: { filters: [filter] } });
    expect(reading.kind === 'read' && reading.query.measures.length).toBe(1);
  });

  it('averages over what stands first and splits by the rest', () => {
    expect(
      read(warehouse, 'average number of distinct products sold per product by year on 17 June')
    ).toMatchObject({
      query: {
        measures: [{ name: 'products_sold', per: { kind: 'dimension', name: 'product' } }],
        groups: [{ kind: 'time', unit: 'year' }]
      }
    });
  });
});
