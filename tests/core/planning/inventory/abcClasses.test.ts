import { abcClasses } from '../../../../src/core/planning/inventory/abcClasses.js';

const items = [
  { key: 'nut', value: 4 },
  { key: 'lamp', value: 70 },
  { key: 'bolt', value: 6 },
  { key: 'saw', value: 20 },
  { key: 'old', value: 0 }
];

describe('ABC classes', () => {
  it('let the item that crosses a limit be within', () => {
    expect(abcClasses(items).map(({ key, abc }) => `${key} ${abc}`)).toEqual([
      'lamp A',
      'saw A',
      'bolt B',
      'nut C',
      'old C'
    ]);
    expect(abcClasses(items)[1]?.cumulativeShare).toBeCloseTo(0.9, 12);
  });

  it('have limits that can be set', () => {
    const classes = abcClasses(items, { a: 0.5, b: 0.92 }).map(({ abc }) => abc);
    expect(classes).toEqual(['A', 'B', 'B', 'C', 'C']);
  });

  it('are C where nothing has a value', () => {
    expect(abcClasses([{ key: 'x', value: 0 }])).toEqual([
      { key: 'x', value: 0, abc: 'C', cumulativeShare: 0 }
    ]);
  });

  it.each([
    [{ a: 0.9, b: 0.8 }, 'a is not usable'],
    [{ a: 0.8, b: 1.5 }, 'b is not usable']
  ])('refuse limits as %j', (limits, message) => {
    expect(() => abcClasses(items, limits)).toThrow(message);
  });

  it('refuse a negative value', () => {
    expect(() => abcClasses([{ key: 'x', value: -1 }])).toThrow('value is not usable');
  });
});
