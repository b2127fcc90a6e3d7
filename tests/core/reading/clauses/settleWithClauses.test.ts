import type { PersonaName } from '../../../../src/core/session/personas';
import { read } from '../readerFixture';

const warehouse = 'Warehouse Manager';
const buyer = 'Procurement Specialist';

describe('What a question denies of its own rows', () => {
  it.each<[PersonaName, string]>([
    [warehouse, 'orders without a delivery date'],
    [warehouse, 'how many orders without a delivery date'],
    [warehouse, 'order lines without an order date'],
    [buyer, 'purchase orders with no receipt date']
  ])('is no clause about other rows: %s: %s', (persona, question) => {
    expect(read(persona, question).kind).not.toBe('read');
  });

  it.each<[PersonaName, string, object]>([
    [warehouse, 'products in WH01 but not in WH02', { relation: 'stock', negated: true }],
    [warehouse, 'customers without orders this month', { relation: 'sales_order', negated: true }],
    [warehouse, 'orders without late lines', { relation: 'sales_line', negated: true }]
  ])('is one about the rows of others: %s: %s', (persona, question, filter) => {
    const reading = read(persona, question);
    const filters = reading.kind === 'read' ? reading.query.filters : [];
    expect(filters).toContainEqual(expect.objectContaining({ kind: 'related', ...filter }));
  });
});
