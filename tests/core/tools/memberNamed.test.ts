import { memberNamed } from '../../../src/core/tools/memberNamed.js';

const products = [
  { code: 'P1', name: 'Hex Bolt M8' },
  { code: 'P2', name: 'Washer M8' },
  { code: 'P3', name: null }
];

describe('A member by its code or name', () => {
  it.each([
    ['p1', 'P1'],
    [' washer m8 ', 'P2'],
    ['P3', 'P3']
  ])('“%s” is %s', (given, code) => {
    expect(memberNamed('product_code', 'product', given, products).code).toBe(code);
  });

  it('offers the nearest for one that is not there', () => {
    expect(() => memberNamed('product_code', 'product', 'hexbolt', products)).toThrow(
      'product_code is not usable: there is no product “hexbolt”; near to it are P1 Hex Bolt M8'
    );
  });

  it('tells that there are none', () => {
    expect(() => memberNamed('supplier_code', 'supplier', 'x', [])).toThrow('no supplier at all');
  });
});
