import { queryOf } from './readerFixture';

describe('What arrives', () => {
  const buyer = 'Procurement Specialist';
  it.each(['when will P1001 arrive', 'when does P1001 arrive', 'what will arrive next week'])(
    'is still open: %s',
    question => {
      expect(queryOf(buyer, question).filters).toContainEqual(
        expect.objectContaining({ name: 'open_purchases' })
      );
    }
  );

  it('has been received where it did', () => {
    expect(queryOf(buyer, 'what did arrive last week').filters).toContainEqual(
      expect.objectContaining({ name: 'received' })
    );
  });
});
