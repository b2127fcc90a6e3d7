import { read } from './readerFixture';

describe('An ordinal', () => {
  it.each([
    'third best selling product this month',
    'second biggest customer this year',
    '3rd biggest customer this year'
  ])('is not taken for how many there are: %s', question => {
    expect(read('Warehouse Manager', question).kind).not.toBe('read');
  });

  it('still names a part of the year', () => {
    expect(read('Warehouse Manager', 'best customer in the third quarter')).toMatchObject({
      kind: 'read',
      query: { limit: { count: 1 } }
    });
  });
});

describe('A capital letter', () => {
  it.each(['stock of A items', 'A items below minimum'])(
    'before several is no article that may be left out: %s',
    question => {
      expect(read('Warehouse Manager', question).kind).not.toBe('read');
    }
  );

  it('before one is an article', () => {
    expect(read('Warehouse Manager', 'what is the stock of A PRODUCT P1001').kind).toBe('read');
  });
});
