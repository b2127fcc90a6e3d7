import { english } from '../../../src/core/language/Translation.js';

describe('Text', () => {
  it('has its parts filled in, in any order and number', () => {
    expect(english.__('%2 of %1, %2', 'a', 7)).toBe('7 of a, 7');
    expect(english.__('%10 %1', ...Array.from({ length: 10 }, (_, at) => at + 1))).toBe('10 1');
  });

  it('keeps a place that nothing stands for, and signs that are none', () => {
    expect(english.__('%1 %2 100 %', 'a')).toBe('a %2 100 %');
  });

  it('does not look for places in what is filled in', () => {
    expect(english.__('%1 %2', '%2', 'b')).toBe('%2 b');
  });

  it('chooses between one and several', () => {
    expect(english._n('%1 row', '%1 rows', 1)).toBe('1 row');
    expect(english._n('%1 row', '%1 rows', 0)).toBe('0 rows');
    expect(english._n('word %2', 'words %2', 2, 'a, b')).toBe('words a, b');
  });
});
