import {
  oddMasterData,
  type MasterData,
  type Oddity
} from '../../../../src/core/planning/inventory/oddMasterData.js';

const sound = {
  warehouse: 'WH01',
  product: 'P1',
  onHand: 10,
  minimum: 5,
  maximum: 50,
  reorderPoint: 20,
  leadTimeDays: 7,
  unitCost: 2,
  unitPrice: 3
};

/** What breaks each rule. */
const broken: Readonly<Record<Oddity, Partial<MasterData>>> = {
  'stock is negative': { onHand: -1 },
  'minimum is negative': { minimum: -1 },
  'maximum is not above 0': { maximum: 0, minimum: 0, reorderPoint: 0 },
  'minimum is above maximum': { minimum: 60, reorderPoint: 60, maximum: 55 },
  'reorder point is below minimum': { reorderPoint: 4 },
  'reorder point is above maximum': { reorderPoint: 51 },
  'lead time is zero': { leadTimeDays: 0 },
  'lead time is negative': { leadTimeDays: -2 },
  'cost is not above 0': { unitCost: 0 },
  'price is not above 0': { unitPrice: 0 },
  'price is below cost': { unitPrice: 1 },
  'a number is missing': { leadTimeDays: null }
};

describe('Odd master data', () => {
  it('are none where all is sound', () => {
    expect(oddMasterData([sound])).toEqual([]);
  });

  it.each(Object.entries(broken))('are named: %s', (oddity, change) => {
    const found = oddMasterData([{ ...sound, ...change }]).map(row => row.oddity);
    expect(found).toContain(oddity);
  });
});
