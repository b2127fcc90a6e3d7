import { orderProposal } from '../../../../src/core/planning/inventory/orderProposal.js';

const place = { onHand: 5, onOrder: 0, reorderPoint: 20, maximum: 50 };

const quantities = (...places: (typeof place)[]): number[] =>
  orderProposal(places).map(({ quantity }) => quantity);

describe('An order proposal', () => {
  it('fills up to the maximum what is at or below its reorder point', () => {
    expect(quantities(place, { ...place, onHand: 20 }, { ...place, onHand: 21 })).toEqual([45, 30]);
  });

  it('takes off what is on order, and leaves out what that lifts above the reorder point', () => {
    expect(quantities({ ...place, onOrder: 15 }, { ...place, onOrder: 16 })).toEqual([30]);
  });

  it('makes up for units that are owed', () => {
    expect(quantities({ ...place, onHand: -4 })).toEqual([54]);
  });

  it('asks for nothing where a maximum below the reorder point is reached', () => {
    expect(quantities({ ...place, onHand: 12, maximum: 12 })).toEqual([]);
    expect(quantities({ ...place, onHand: 15, maximum: 12 })).toEqual([]);
  });

  it('keeps what a place says besides', () => {
    expect(orderProposal([{ ...place, product: 'P1' }])[0]?.product).toBe('P1');
  });

  it.each([
    [{ ...place, onHand: NaN }, 'onHand'],
    [{ ...place, onOrder: -1 }, 'onOrder'],
    [{ ...place, maximum: Infinity }, 'level'],
    [{ ...place, reorderPoint: NaN }, 'reorderPoint']
  ])('does not reckon with %j', (wrong, field) => {
    let thrown: unknown;
    try {
      orderProposal([wrong]);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      code: 'agent/invalid-input',
      parts: [field, expect.anything() as unknown]
    });
  });
});
