import type { Identifier } from './SyntaxNode.js';

/** The names that the walk has seen, to be held against the words of the text. */
export class SpokenNames {
  note({ name, quoted }: Identifier): void {
    increase(quoted ? this.quoted : this.words, name);
  }

  /** A name of which nobody knows whether it was quoted. */
  noteEither(name: string): void {
    increase(this.either, name);
  }

  noteWord(word: string): void {
    increase(this.words, word);
  }

  /** A name that a list of columns follows in parentheses. */
  noteColumnList(name: Identifier): void {
    increase(this.lists, name.name);
  }

  /** Takes one mention of an unquoted name; false when the walk saw fewer. */
  takeWord(word: string): boolean {
    return decrease(this.words, word) || decrease(this.either, word);
  }

  takeQuoted(name: string): boolean {
    return decrease(this.quoted, name) || decrease(this.either, name);
  }

  takeColumnList(name: string): boolean {
    return decrease(this.lists, name);
  }

  private readonly words = new Map<string, number>();
  private readonly quoted = new Map<string, number>();
  private readonly either = new Map<string, number>();
  private readonly lists = new Map<string, number>();
}

function increase(counts: Map<string, number>, name: string): void {
  const key = name.toLowerCase();
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function decrease(counts: Map<string, number>, name: string): boolean {
  const key = name.toLowerCase();
  const count = counts.get(key) ?? 0;
  if (count > 0) {
    counts.set(key, count - 1);
  }
  return count > 0;
}
