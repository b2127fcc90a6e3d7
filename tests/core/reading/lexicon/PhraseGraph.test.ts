import { PhraseGraph, type Place } from '../../../../src/core/reading/lexicon/PhraseGraph.js';
import { phrasePattern } from '../../../../src/core/reading/lexicon/phrasePattern.js';
import { PhraseWords } from '../../../../src/core/reading/lexicon/PhraseWords.js';
import type { Sense } from '../../../../src/core/reading/lexicon/Sense.js';

const total: Sense = { kind: 'total' };
const frame: Sense = { kind: 'frame' };
let graph: PhraseGraph;

beforeEach(() => {
  graph = new PhraseGraph(new PhraseWords());
});

const placeOf = (text: string): Place =>
  text.split(' ').reduce<Place>((place, word) => PhraseGraph.after(place, word), graph.start);
const sensesOf = (text: string): readonly Sense[] => PhraseGraph.sensesAt(placeOf(text));

it('leads along the words of each phrase, and no further', () => {
  graph.add(phrasePattern('in all|in all cases'), [total]);
  expect(sensesOf('in all')).toEqual([total]);
  expect(sensesOf('in all cases')).toEqual([total]);
  expect(sensesOf('in')).toEqual([]);
  expect(PhraseGraph.wordsAfter(placeOf('in all'))).toEqual(['cases']);
});

const many = '{push|take|tip|put|bring} {us|it|them|} {over|past} {the|} {max|limit}';

it('takes every way through choices, what may be left out included', () => {
  graph.add(phrasePattern(many), [total]);
  expect(sensesOf('tip it past the limit')).toEqual([total]);
  expect(sensesOf('bring over max')).toEqual([total]);
  expect(sensesOf('bring over the')).toEqual([]);
  expect(sensesOf('tip it past the max limit')).toEqual([]);
});

it('mixes no phrase with another that begins alike', () => {
  graph.add(phrasePattern(many), [total]);
  graph.add(phrasePattern('push it|push it over'), [frame]);
  expect(sensesOf('push it')).toEqual([frame]);
  expect(sensesOf('push it over')).toEqual([frame]);
  expect(sensesOf('take it')).toEqual([]);
  expect(sensesOf('take it over')).toEqual([]);
  expect(sensesOf('push it over the max')).toEqual([total]);
});

it('gives a phrase each of its senses once', () => {
  graph.add(phrasePattern('sum'), [total]);
  graph.add(phrasePattern('sum|all'), [total, frame]);
  expect(sensesOf('sum')).toEqual([total, frame]);
  expect(PhraseGraph.leadsOn(graph.start, 'all')).toBe(true);
});
