import { editDistance } from './editDistance.js';
import { NameWords } from './NameWords.js';

/** One way to understand a word of a question: words of names, and how sure that is. */
export interface WordReading {
  readonly words: readonly string[];
  /** 1 where it was written so. */
  readonly certainty: number;
}

/** Longer words that start alike, by number, and the names that hold them, once they are needed. */
interface Opening {
  readonly numbers: number[];
  ids: Int32Array | null;
}

/** Words of a name that are written as one, at most. */
const mostJoined = 4;

/** How words of a question stand for words of names: as they are, opened, joined or misspelt. */
export class Vocabulary {
  readonly names = new NameWords();
  /** "m8" opens "m8x40", "650" opens "650w". */
  private readonly openings = new Map<string, Opening>();
  /** Words that a slip may be for, by first letter and length. */
  private readonly buckets = new Map<string, string[]>();

  /** The number of a word of a name that is about to be added. */
  numberOf(word: string): number {
    return this.names.numberOf(word, this.index);
  }

  has(word: string): boolean {
    return this.names.has(word) || this.openings.has(word);
  }

  /** The names that hold a word, or one that it opens; ascending. */
  idsOf(word: string): Int32Array {
    const opening = this.openings.get(word);
    if (!opening) {
      return this.names.idsOf(word);
    }
    opening.ids ??= this.idsOfAny(word, opening.numbers);
    return opening.ids;
  }

  /** What a word may stand for: itself, several written as one, or those it is a slip for. */
  readingsOf(word: string): readonly WordReading[] {
    if (this.has(word)) {
      return [{ words: [word], certainty: 1 }];
    }
    const parts = this.partsOf(word, mostJoined).find(run => this.names.hasRun(run));
    if (parts) {
      return [{ words: parts, certainty: 0.95 }];
    }
    return this.slipsOf(word);
  }

  private idsOfAny(word: string, numbers: readonly number[]): Int32Array {
    const ids = new Set(this.names.idsOf(word));
    for (const number of numbers) {
      this.names.idsOfNumber(number).forEach(id => ids.add(id));
    }
    return Int32Array.from(ids).sort();
  }

  /** Every way to cut a word into words of names: "hexbolt" into hex, bolt. */
  private partsOf(word: string, most: number): readonly (readonly string[])[] {
    if (most < 2) {
      return [];
    }
    const found: (readonly string[])[] = [];
    for (let at = 1; at < word.length; at += 1) {
      const [head, tail] = [word.slice(0, at), word.slice(at)];
      if (this.names.has(head)) {
        if (this.names.has(tail)) {
          found.push([head, tail]);
        }
        found.push(...this.partsOf(tail, most - 1).map(rest => [head, ...rest]));
      }
    }
    return found;
  }

  private slipsOf(word: string): readonly WordReading[] {
    const allowed = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
    if (allowed === 0 || /[^\p{L}]/u.test(word)) {
      return [];
    }
    let best = allowed;
    let found: string[] = [];
    for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
      for (const known of this.buckets.get(`${word.charAt(0)}${length}`) ?? []) {
        const distance = editDistance(known, word, best);
        if (distance < best) {
          best = distance;
          found = [known];
        } else if (distance === best) {
          found.push(known);
        }
      }
    }
    return found.map(known => ({
      words: [known],
      certainty: best > 1 ? 0.7 : word.length < 6 ? 0.65 : 0.85
    }));
  }

  private readonly index = (word: string, number: number): void => {
    if (/\d/.test(word)) {
      for (let length = 2; length < word.length; length += 1) {
        const opening = word.slice(0, length);
        const cutsNumber = /\d$/.test(opening) && /[\d.]/.test(word.charAt(length));
        if (/\d$/.test(opening) && !cutsNumber) {
          this.open(opening, number);
        }
      }
    } else if (word.length >= 4) {
      const key = `${word.charAt(0)}${word.length}`;
      const bucket = this.buckets.get(key);
      if (bucket) {
        bucket.push(word);
      } else {
        this.buckets.set(key, [word]);
      }
    }
  };

  private open(opening: string, number: number): void {
    const known = this.openings.get(opening);
    if (known) {
      known.numbers.push(number);
      known.ids = null;
    } else {
      this.openings.set(opening, { numbers: [number], ids: null });
    }
  }
}
