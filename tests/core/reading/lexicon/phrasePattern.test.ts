import {
  joined,
  phrasePattern,
  sampleWays,
  waysOf,
  wordsOf
} from '../../../../src/core/reading/lexicon/phrasePattern.js';

const ways = (text: string): (readonly string[] | null)[] => phrasePattern(text).map(waysOf);

it('takes any of the phrases, and any of the choices in one', () => {
  expect(ways('low|in short supply')).toEqual([['low'], ['in short supply']]);
  expect(ways('{at or |}{below|under} rop')).toEqual([
    ['at or below rop', 'at or under rop', 'below rop', 'under rop']
  ]);
  expect(ways('{a {b|c}|d} e')).toEqual([['a b e', 'a c e', 'd e']]);
});

it('takes a starred word in the plural, too', () => {
  expect(ways('late order*')).toEqual([['late order', 'late orders']]);
});

it('writes out only a few ways; of more, some show each choice', () => {
  const [many] = phrasePattern('{a|b|c} {d|e|} {g|h}');
  expect(many && waysOf(many)).toBeNull();
  expect(many && sampleWays(many)).toEqual(['a d g', 'b d g', 'c d g', 'a e g', 'a g', 'a d h']);
});

it('knows every word of its phrases', () => {
  expect(wordsOf(phrasePattern('{a|b {c|}} d|e'))).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('is put together from lists', () => {
  expect(ways(joined('push|take', 'us', 'over|past'))).toEqual([
    ['push us over', 'push us past', 'take us over', 'take us past']
  ]);
});
