import { xyzClass } from '../../../../src/core/planning/inventory/xyzClass.js';

describe('The XYZ class', () => {
  it.each([
    [{ mean: 10, sd: 5 }, 'X'],
    [{ mean: 10, sd: 5.1 }, 'Y'],
    [{ mean: 10, sd: 10 }, 'Y'],
    [{ mean: 10, sd: 11 }, 'Z'],
    [{ mean: 0, sd: 0 }, null],
    [{ mean: 3, sd: null }, null]
  ])('of %j is %p', (moments, xyz) => {
    expect(xyzClass(moments)).toBe(xyz);
  });

  it('has limits that can be set, in their order', () => {
    expect(xyzClass({ mean: 10, sd: 5 }, { x: 0.1, y: 0.2 })).toBe('Z');
    expect(() => xyzClass({ mean: 10, sd: 5 }, { x: 2, y: 1 })).toThrow('x is not usable');
  });
});
