/** Earlier questions, walked through by Up and Down; the draft waits past the newest one. */
export class QuestionHistory {
  private readonly entries: string[] = [];
  /** Where the walk stands; `entries.length` is the draft. */
  private position = 0;
  private draft = '';

  add(question: string): void {
    if (this.entries.at(-1) !== question) {
      this.entries.push(question);
    }
    this.position = this.entries.length;
  }

  /** Each question once. */
  get newestFirst(): readonly string[] {
    return [...new Set([...this.entries].reverse())];
  }

  /**
   * Walks to a question at once; past the newest one waits what the person had typed.
   * @param question one of `newestFirst`
   */
  recall(question: string, text: string): void {
    if (text !== this.entries[this.position]) {
      this.draft = text;
    }
    this.position = this.entries.lastIndexOf(question);
  }

  /**
   * The question before the one that the text shows.
   * @returns null where Up belongs to the text: it is of the person's own making, or the first
   */
  older(text: string): string | null {
    if (!this.recalls(text) || this.position === 0) {
      return null;
    }
    if (this.position === this.entries.length) {
      this.draft = text;
    }
    this.position--;
    return this.entries[this.position] ?? null;
  }

  /** The question after the one that the text shows, or the draft; null as in `older`. */
  newer(text: string): string | null {
    if (!this.recalls(text) || this.position === this.entries.length) {
      return null;
    }
    this.position++;
    return this.entries[this.position] ?? this.draft;
  }

  clear(): void {
    this.entries.length = 0;
    this.position = 0;
    this.draft = '';
  }

  private recalls(text: string): boolean {
    if (text === this.entries[this.position]) {
      return true;
    }
    // Edited or new: the walk starts again, from the newest question or from below it.
    const newest = this.entries.length - 1;
    this.position = newest >= 0 && text === this.entries[newest] ? newest : newest + 1;
    return text === '' || this.position === newest;
  }
}
