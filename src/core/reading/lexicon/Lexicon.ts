import { editDistance } from '../entities/editDistance.js';
import type { Token } from '../tokens/Token.js';
import type { LexiconEntry } from './LexiconEntry.js';
import { PhraseGraph, type Place } from './PhraseGraph.js';
import { phrasePattern, sampleWays, wordsOf, type PhrasePattern } from './phrasePattern.js';
import { PhraseWords } from './PhraseWords.js';
import type { Sense } from './Sense.js';

/** A phrase of the lexicon over the tokens `start` (inclusive) to `end` (exclusive). */
export interface LexiconMatch {
  readonly start: number;
  readonly end: number;
  readonly senses: readonly Sense[];
  /** Letters that had to be mended. */
  readonly typos: number;
}

/** A phrase as it may be said, and the tokens it is found by. */
export interface LexiconPhrase {
  readonly text: string;
  readonly words: readonly string[];
  readonly senses: readonly Sense[];
}

/** The phrases that mean something, looked up from any token on. */
export class Lexicon {
  private readonly phraseWords = new PhraseWords();
  private readonly graph = new PhraseGraph(this.phraseWords);
  private readonly words = new Set<string>();
  private readonly known: LexiconPhrase[] = [];
  private readonly byLetter = new Map<string, LexiconPhrase[]>();

  /**
   * @param reserved words that mean something of their own, which no question here can use
   * @param under phrases that hold, too
   */
  constructor(
    entries: readonly LexiconEntry[],
    reserved: readonly string[] = [],
    private readonly under: Lexicon | null = null
  ) {
    reserved.forEach(word => this.words.add(word));
    for (const { phrases, senses } of entries) {
      this.add(phrasePattern(phrases), senses);
    }
  }

  /** The same with more phrases; this one stays as it is. */
  with(more: readonly LexiconEntry[]): Lexicon {
    return new Lexicon(more, [], this);
  }

  /** Phrases that mean something; of those with many choices, some that show each of them. */
  get phrases(): readonly LexiconPhrase[] {
    return [...(this.under?.phrases ?? []), ...this.known];
  }

  /** The phrases that begin with the same letter as a word: what it can be the beginning of. */
  phrasesLike(word: string): readonly LexiconPhrase[] {
    const alike = this.byLetter.get(word.charAt(0)) ?? [];
    return this.under ? [...this.under.phrasesLike(word), ...alike] : alike;
  }

  has(word: string): boolean {
    return this.words.has(word) || (this.under?.has(word) ?? false);
  }

  /**
   * Every phrase that starts at a token.
   * @param isKnown words that stand for themselves elsewhere, and so are no typos
   */
  match(
    tokens: readonly Token[],
    from: number,
    isKnown: (word: string) => boolean
  ): readonly LexiconMatch[] {
    const isOurs = (word: string): boolean => this.words.has(word) || isKnown(word);
    const found = [...(this.under?.match(tokens, from, isOurs) ?? [])];
    const walk = (place: Place, at: number, typos: number): void => {
      const senses = PhraseGraph.sensesAt(place);
      if (senses.length > 0) {
        found.push({ start: from, end: at, senses, typos });
      }
      const token = tokens[at];
      if (!token) {
        return;
      }
      for (const { word, distance } of this.spellings(token, place, isKnown)) {
        walk(PhraseGraph.after(place, word), at + 1, typos + distance);
      }
    };
    walk(this.graph.start, from, 0);
    return found;
  }

  /** Words that a word which is not known may have been meant for, the nearest first. */
  near(text: string, most: number): readonly string[] {
    const limit = text.length >= 8 ? 3 : text.length >= 5 ? 2 : 1;
    return [...this.allWords()]
      .filter(word => word.charAt(0) === text.charAt(0) && word.length >= 4)
      .map(word => ({ word, distance: editDistance(text, word, limit) }))
      .filter(({ distance }) => distance <= limit)
      .sort((a, b) => a.distance - b.distance)
      .slice(0, most)
      .map(({ word }) => word);
  }

  private *allWords(): Iterable<string> {
    yield* this.words;
    yield* this.under?.allWords() ?? [];
  }

  private add(pattern: PhrasePattern, senses: readonly Sense[]): void {
    this.graph.add(pattern, senses);
    for (const word of wordsOf(pattern)) {
      this.phraseWords.of(word).forEach(text => this.words.add(text));
    }
    for (const text of pattern.flatMap(sampleWays)) {
      const words = this.phraseWords.of(text);
      const phrase = { text, words, senses };
      const letter = words[0]?.charAt(0) ?? '';
      const alike = this.byLetter.get(letter) ?? [];
      alike.push(phrase);
      this.byLetter.set(letter, alike);
      this.known.push(phrase);
    }
  }

  /** The word itself; where it is in no list, the words it may have been meant for. */
  private spellings(
    token: Token,
    place: Place,
    isKnown: (word: string) => boolean
  ): readonly { word: string; distance: number }[] {
    const { text } = token;
    if (PhraseGraph.leadsOn(place, text)) {
      return [{ word: text, distance: 0 }];
    }
    const limit = token.kind === 'word' ? typoLimit(text) : 0;
    if (limit === 0 || this.has(text) || isKnown(text)) {
      return [];
    }
    const close = PhraseGraph.wordsAfter(place).flatMap(word => {
      const distance =
        word.charAt(0) === text.charAt(0) && word.length >= 4 && !isAnother(text, word)
          ? editDistance(text, word, limit)
          : limit + 1;
      return distance <= limit ? [{ word, distance }] : [];
    });
    const nearest = Math.min(...close.map(({ distance }) => distance));
    return close.filter(({ distance }) => distance === nearest);
  }
}

/**
 * Words that differ in their last letter alone are two words: send and sent, carrier, carries.
 * So are words of four letters that differ in any one: thin and than.
 */
const isAnother = (text: string, word: string): boolean =>
  text.length === word.length &&
  (text.slice(0, -1) === word.slice(0, -1) || (word.length === 4 && !isSwapped(text, word)));

const isSwapped = (text: string, word: string): boolean =>
  text.split('').sort().join('') === word.split('').sort().join('');

/** One wrong letter from four letters on, two from eight. */
const typoLimit = (word: string): number => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);
