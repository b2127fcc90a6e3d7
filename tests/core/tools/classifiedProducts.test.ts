import { classifiedProducts } from '../../../src/core/tools/classifiedProducts.js';
import { stockRecord } from './stockRecord.js';

const asked = {
  value: 'charged',
  unit: 'month',
  abc: { a: 0.8, b: 0.95 },
  xyz: { x: 0.5, y: 1 },
  window: { from: '2025-01-01', to: '2025-04-30' }
} as const;

const products = new Map(
  ['P1', 'P2', 'P3'].map(code => [code, stockRecord({ product_code: code, product_name: code })])
);
const sold = (product_code: string, month: number, units: number, value: number) => ({
  product_code,
  day: `2025-0${month}-15`,
  units,
  value
});
const moved = [
  ...[1, 2, 3, 4].map(month => sold('P1', month, 10, 100)),
  sold('P2', 2, 40, 20),
  sold('P2', 3, 1, 10)
];

describe('Classified products', () => {
  it('are by the value of what moved, and by how evenly it did', () => {
    expect(
      classifiedProducts(products, moved, asked).map(({ key, abc, xyz, demand }) => [
        key,
        abc,
        xyz,
        demand?.mean
      ])
    ).toEqual([
      ['P1', 'A', 'X', 10],
      ['P2', 'B', 'Z', 41 / 3],
      ['P3', 'C', null, 0]
    ]);
  });

  it('are valued at standard cost where that is asked', () => {
    const [first] = classifiedProducts(products, moved, { ...asked, value: 'standard' });
    expect(first).toMatchObject({ key: 'P2', value: 82 });
  });

  it('have no evenness where no period is whole', () => {
    const window = { from: '2025-03-05', to: '2025-03-20' };
    const all = classifiedProducts(products, [sold('P1', 3, 10, 100)], { ...asked, window });
    expect(all.map(({ demand, xyz }) => [demand, xyz])).toEqual(all.map(() => [null, null]));
  });
});
