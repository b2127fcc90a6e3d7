import type { PersonaName } from '../../../src/core/session/personas';
import { queryOf, read } from './readerFixture';

const warehouse = 'Warehouse Manager';
const buyer = 'Procurement Specialist';

describe('Those of which something is so in every month', () => {
  it.each<[PersonaName, string]>([
    [warehouse, 'which skus sold every month this year'],
    [warehouse, 'which customers ordered every week this year'],
    [warehouse, 'who bought something every month'],
    [buyer, 'suppliers who delivered late every month this year']
  ])('are not answered by a figure of each month: %s: %s', (persona, question) => {
    expect(read(persona, question).kind).not.toBe('read');
  });

  it.each<[PersonaName, string]>([
    [warehouse, 'how much did we sell every month'],
    [warehouse, 'which products sold each month'],
    [warehouse, 'units sold every month this year']
  ])('are not meant where a figure is asked for: %s: %s', (persona, question) => {
    expect(queryOf(persona, question).groups).toContainEqual({ kind: 'time', unit: 'month' });
  });
});
