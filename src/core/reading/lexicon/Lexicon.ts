import { editDistance } from '../entities/editDistance.js';
import type { Token } from '../tokens/Token.js';
import { tokenise } from '../tokens/tokenise.js';
import { inflections } from './inflections.js';
import type { LexiconEntry } from './LexiconEntry.js';
import type { Sense } from './Sense.js';

/** A phrase of the lexicon over the tokens `start` (inclusive) to `end` (exclusive). */
export interface LexiconMatch {
  readonly start: number;
  readonly end: number;
  readonly senses: readonly Sense[];
  /** Letters that had to be mended. */
  readonly typos: number;
}

/** A phrase as it is written, and the tokens it is found by. */
export interface LexiconPhrase {
  readonly text: string;
  readonly words: readonly string[];
  readonly senses: readonly Sense[];
}

interface Node {
  senses: Sense[];
  next: Map<string, Node>;
}

const emptyNode = (): Node => ({ senses: [], next: new Map() });

/** The phrases that mean something, looked up from any token on. */
export class Lexicon {
  private readonly root = emptyNode();
  private readonly words = new Set<string>();
  private readonly known: LexiconPhrase[] = [];
  private readonly byLetter = new Map<string, LexiconPhrase[]>();

  /** @param reserved words that mean something of their own, which no question here can use */
  constructor(
    private readonly entries: readonly LexiconEntry[],
    private readonly reserved: readonly string[] = []
  ) {
    reserved.forEach(word => this.words.add(word));
    for (const { phrases, senses } of entries) {
      for (const phrase of phrases.split('|').flatMap(variants)) {
        this.add(phrase, senses);
      }
    }
  }

  /** The same with more phrases; this one stays as it is. */
  with(more: readonly LexiconEntry[]): Lexicon {
    return new Lexicon([...this.entries, ...more], this.reserved);
  }

  /** Every phrase, as often as it was given a meaning. */
  get phrases(): readonly LexiconPhrase[] {
    return this.known;
  }

  /** The phrases that begin with the same letter as a word: what it can be the beginning of. */
  phrasesLike(word: string): readonly LexiconPhrase[] {
    return this.byLetter.get(word.charAt(0)) ?? [];
  }

  has(word: string): boolean {
    return this.words.has(word);
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
    const found: LexiconMatch[] = [];
    const walk = (node: Node, at: number, typos: number): void => {
      if (node.senses.length > 0) {
        found.push({ start: from, end: at, senses: node.senses, typos });
      }
      const token = tokens[at];
      if (!token) {
        return;
      }
      for (const { word, distance } of this.spellings(token, node, isKnown)) {
        const next = node.next.get(word);
        if (next) {
          walk(next, at + 1, typos + distance);
        }
      }
    };
    walk(this.root, from, 0);
    return found;
  }

  /** Words that a word which is not known may have been meant for, the nearest first. */
  near(text: string, most: number): readonly string[] {
    const limit = text.length >= 8 ? 3 : text.length >= 5 ? 2 : 1;
    return [...this.words]
      .filter(word => word.charAt(0) === text.charAt(0) && word.length >= 4)
      .map(word => ({ word, distance: editDistance(text, word, limit) }))
      .filter(({ distance }) => distance <= limit)
      .sort((a, b) => a.distance - b.distance)
      .slice(0, most)
      .map(({ word }) => word);
  }

  private add(phrase: string, senses: readonly Sense[]): void {
    let node = this.root;
    const words = tokenise(phrase).map(({ text }) => text);
    const known = { text: phrase, words, senses };
    const letter = words[0]?.charAt(0) ?? '';
    this.known.push(known);
    const alike = this.byLetter.get(letter) ?? [];
    alike.push(known);
    this.byLetter.set(letter, alike);
    for (const text of words) {
      this.words.add(text);
      const next = node.next.get(text) ?? emptyNode();
      node.next.set(text, next);
      node = next;
    }
    // Entries overlap; a phrase that has one sense twice would be read twice.
    const there = new Set(node.senses.map(sense => JSON.stringify(sense)));
    node.senses = [...node.senses, ...senses.filter(sense => !there.has(JSON.stringify(sense)))];
  }

  /** The word itself; where it is in no list, the words it may have been meant for. */
  private spellings(
    token: Token,
    node: Node,
    isKnown: (word: string) => boolean
  ): readonly { word: string; distance: number }[] {
    const { text } = token;
    if (node.next.has(text)) {
      return [{ word: text, distance: 0 }];
    }
    const limit = token.kind === 'word' ? typoLimit(text) : 0;
    if (limit === 0 || this.words.has(text) || isKnown(text)) {
      return [];
    }
    const close = [...node.next.keys()].flatMap(word => {
      const distance =
        word.charAt(0) === text.charAt(0) && word.length >= 4 && !endsOtherwise(text, word)
          ? editDistance(text, word, limit)
          : limit + 1;
      return distance <= limit ? [{ word, distance }] : [];
    });
    const nearest = Math.min(...close.map(({ distance }) => distance));
    return close.filter(({ distance }) => distance === nearest);
  }
}

/** Words that differ in their last letter alone are two words: send and sent, carrier, carries. */
const endsOtherwise = (text: string, word: string): boolean =>
  text.length === word.length && text.slice(0, -1) === word.slice(0, -1);

/** One wrong letter from four letters on, two from eight. */
const typoLimit = (word: string): number => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);

/** The phrase with each starred word in singular and plural. */
function variants(phrase: string): readonly string[] {
  return phrase
    .trim()
    .split(' ')
    .map(word => (word.endsWith('*') ? inflections(word.slice(0, -1)) : [word]))
    .reduce<string[]>(
      (phrases, words) =>
        phrases.flatMap(start => words.map(word => (start ? `${start} ${word}` : word))),
      ['']
    );
}
