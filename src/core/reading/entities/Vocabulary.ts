import { editDistance } from './editDistance.js';

/** One way to understand a word of a question: words of names, and how sure that is. */
export interface WordReading {
  readonly words: readonly string[];
  /** 1 where it was written so. */
  readonly certainty: number;
}

/** The words that names are made of, each with the names that hold it. */
export class Vocabulary {
  private readonly postings = new Map<string, number[]>();
  /** "m8" opens "m8x40", "650" opens "650w". */
  private readonly openings = new Map<string, Set<string>>();
  /** "hexbolt" is hex, bolt. */
  private readonly squashed = new Map<string, readonly string[]>();
  private readonly buckets = new Map<string, string[]>();

  /** @param id ascending from one call to the next */
  add(id: number, words: readonly string[]): void {
    for (const word of words) {
      const ids = this.postings.get(word);
      if (!ids) {
        this.postings.set(word, [id]);
        this.index(word);
      } else if (ids[ids.length - 1] !== id) {
        ids.push(id);
      }
    }
    for (let from = 0; from + 1 < words.length; from += 1) {
      for (let to = from + 2; to <= words.length && to <= from + 4; to += 1) {
        const run = words.slice(from, to);
        this.squashed.set(run.join(''), run);
      }
    }
  }

  has(word: string): boolean {
    return this.postings.has(word) || this.openings.has(word);
  }

  /** The names that hold a word, or one that it opens; ascending. */
  idsOf(word: string): readonly number[] {
    const exact = this.postings.get(word) ?? [];
    const opened = this.openings.get(word);
    if (!opened) {
      return exact;
    }
    const ids = new Set(exact);
    for (const longer of opened) {
      for (const id of this.postings.get(longer) ?? []) {
        ids.add(id);
      }
    }
    return [...ids].sort((one, other) => one - other);
  }

  /** What a word may stand for: itself, several written as one, or those it is a slip for. */
  readingsOf(word: string): readonly WordReading[] {
    if (this.has(word)) {
      return [{ words: [word], certainty: 1 }];
    }
    const parts = this.squashed.get(word);
    if (parts) {
      return [{ words: parts, certainty: 0.95 }];
    }
    return this.slipsOf(word);
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

  private index(word: string): void {
    if (/\d/.test(word)) {
      for (let length = 2; length < word.length; length += 1) {
        const opening = word.slice(0, length);
        const cutsNumber = /\d$/.test(opening) && /[\d.]/.test(word.charAt(length));
        if (/\d$/.test(opening) && !cutsNumber) {
          const longer = this.openings.get(opening) ?? new Set();
          this.openings.set(opening, longer.add(word));
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
  }
}
