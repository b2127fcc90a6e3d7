import type { Identifier } from './SyntaxNode.js';

/** The names that the walk has seen, to be held against the words of the text. */
export class SpokenNames {
  note(name: Identifier): void {
    this.noteWord(name.name);
  }

  noteWord(word: string): void {
    increase(this.counts, word.toLowerCase());
  }

  /** A name that a list of columns follows in parentheses. */
  noteColumnList(name: Identifier): void {
    increase(this.lists, name.name.toLowerCase());
  }

  /** Takes one mention of a name; false when the walk saw fewer. */
  take(word: string): boolean {
    return decrease(this.counts, word.toLowerCase());
  }

  takeColumnList(word: string): boolean {
    return decrease(this.lists, word.toLowerCase());
  }

  private readonly counts = new Map<string, number>();
  private readonly lists = new Map<string, number>();
}

function increase(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

function decrease(counts: Map<string, number>, word: string): boolean {
  const count = counts.get(word) ?? 0;
  counts.set(word, count - 1);
  return count > 0;
}
