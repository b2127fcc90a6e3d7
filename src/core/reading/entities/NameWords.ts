/** The words of one name after another, as numbers in flat lists: many names cost little. */
export class NameWords {
  /** A word's number is its place here. */
  private readonly words: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** The word numbers of all names, and where each name starts among them. */
  private readonly said: number[] = [];
  private readonly starts: number[] = [0];
  private postings: Postings | null = null;

  /** The number of a word; @param onNew hears of a word that no name had before */
  numberOf(word: string, onNew: (word: string, number: number) => void): number {
    const known = this.numbers.get(word);
    if (known !== undefined) {
      return known;
    }
    const number = this.words.push(word) - 1;
    this.numbers.set(word, number);
    onNew(word, number);
    return number;
  }

  /** Adds the name with the next id, from 0. */
  add(parts: readonly (readonly number[])[]): void {
    for (const part of parts) {
      for (const number of part) {
        this.said.push(number);
      }
    }
    this.starts.push(this.said.length);
    this.postings = null;
  }

  has(word: string): boolean {
    return this.numbers.has(word);
  }

  wordOf(number: number): string {
    return this.words[number] ?? '';
  }

  lengthOf(id: number): number {
    return (this.starts[id + 1] ?? 0) - (this.starts[id] ?? 0);
  }

  firstOf(id: number): string | undefined {
    return this.lengthOf(id) > 0 ? this.wordOf(this.said[this.starts[id] ?? 0] ?? -1) : undefined;
  }

  wordsOf(id: number): readonly string[] {
    return this.said.slice(this.starts[id], this.starts[id + 1]).map(number => this.wordOf(number));
  }

  /** The names that hold a word, ascending. */
  idsOf(word: string): Int32Array {
    return this.idsOfNumber(this.numbers.get(word) ?? -1);
  }

  idsOfNumber(number: number): Int32Array {
    this.postings ??= this.post();
    const { ends, ids } = this.postings;
    return ids.subarray(ends[number] ?? 0, ends[number + 1] ?? 0);
  }

  /** Whether the words stand side by side in a name. */
  hasRun(run: readonly string[]): boolean {
    const numbers = run.map(word => this.numbers.get(word) ?? -1);
    return this.idsOfNumber(numbers[0] ?? -1).some(id => {
      const last = (this.starts[id + 1] ?? 0) - numbers.length;
      for (let from = this.starts[id] ?? 0; from <= last; from += 1) {
        if (numbers.every((number, at) => this.said[from + at] === number)) {
          return true;
        }
      }
      return false;
    });
  }

  /** Names with the words side by side, where more letters may follow the last; ascending. */
  idsBegunBy(words: readonly string[], last: string): Iterable<number> {
    const [first] = words;
    if (first !== undefined) {
      return this.idsOf(first).filter(id => this.placeIn(id, words, last) >= 0);
    }
    const ids = new Set<number>();
    this.words.forEach((word, number) => {
      if (word.startsWith(last)) {
        this.idsOfNumber(number).forEach(id => ids.add(id));
      }
    });
    return ids;
  }

  /** Where in a name the words stand, where more letters may follow the last; −1 if nowhere. */
  placeIn(id: number, words: readonly string[], last: string): number {
    const name = this.wordsOf(id);
    return name.findIndex(
      (_word, from) =>
        words.every((word, at) => name[from + at] === word) &&
        (name[from + words.length] ?? '').startsWith(last)
    );
  }

  /** Counts, then fills: no list for each word. */
  private post(): Postings {
    const ends = new Int32Array(this.words.length + 1);
    this.eachWordOfNames(number => {
      ends[number + 1] = (ends[number + 1] ?? 0) + 1;
    });
    for (let number = 1; number < ends.length; number += 1) {
      ends[number] = (ends[number] ?? 0) + (ends[number - 1] ?? 0);
    }
    const next = ends.slice();
    const ids = new Int32Array(ends[this.words.length] ?? 0);
    this.eachWordOfNames((number, id) => {
      const at = next[number] ?? 0;
      ids[at] = id;
      next[number] = at + 1;
    });
    return { ends, ids };
  }

  /** Once for a word that a name says twice. */
  private eachWordOfNames(visit: (number: number, id: number) => void): void {
    const last = new Int32Array(this.words.length).fill(-1);
    for (let id = 0; id + 1 < this.starts.length; id += 1) {
      for (let at = this.starts[id] ?? 0; at < (this.starts[id + 1] ?? 0); at += 1) {
        const number = this.said[at] ?? 0;
        if (last[number] !== id) {
          last[number] = id;
          visit(number, id);
        }
      }
    }
  }
}

/** Word n is in the names `ids[ends[n]]` up to `ids[ends[n + 1]]`, exclusive. */
interface Postings {
  readonly ends: Int32Array;
  readonly ids: Int32Array;
}
