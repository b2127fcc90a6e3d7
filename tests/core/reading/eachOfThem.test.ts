import { queryOf, read } from './readerFixture';

const warehouse = 'Warehouse Manager';

/** The products that each condition on other rows names. */
const asked = (question: string): unknown[] =>
  queryOf(warehouse, question).filters.flatMap(filter =>
    filter.kind === 'related'
      ? filter.filters.flatMap(inner => (inner.kind === 'members' ? [inner.keys] : []))
      : []
  );

describe('Several that are named with “and”', () => {
  it.each([
    'customers who bought P1001 and P1003',
    'who bought P1001 and P1003 this year',
    'orders with both P1001 and P1003',
    'which orders contain P1001 and P1003'
  ])('each have to be there: %s', question => {
    expect(asked(question)).toEqual([['P1001'], ['P1003']]);
  });

  it.each(['customers who bought P1001 or P1003', 'who bought P1001 or P1003 this year'])(
    'are one condition with “or”: %s',
    question => {
      expect(asked(question)).toEqual([['P1001', 'P1003']]);
    }
  );

  it('are added up where a figure is of both', () => {
    expect(queryOf(warehouse, 'units sold of both P1001 and P1003').filters).toMatchObject([
      { kind: 'members', keys: ['P1001', 'P1003'] }
    ]);
  });

  it('are not counted as either', () => {
    expect(read(warehouse, 'how many orders contain both P1001 and P1003').kind).not.toBe('read');
  });
});
