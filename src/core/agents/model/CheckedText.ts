import { unbackedFigures, type Backing } from './unbackedFigures.js';

/**
 * Lets a model's text through as it comes, sentence by sentence: one with a figure that no result
 * bears out is held back, and so is what comes after it.
 */
export class CheckedText {
  private waiting = '';
  private isHeld = false;

  constructor(
    private readonly backing: Backing,
    private readonly say: (piece: string) => void
  ) {}

  add(piece: string): void {
    this.waiting += piece;
    // A sentence ends with its mark and a space: "1.5" has none.
    const end = this.waiting.search(/[.!?:;\n]\s(?!.*[.!?:;\n]\s)/s);
    if (end >= 0) {
      this.pass(this.waiting.slice(0, end + 2));
      this.waiting = this.waiting.slice(end + 2);
    }
  }

  end(): void {
    this.pass(this.waiting);
    this.waiting = '';
  }

  private pass(text: string): void {
    this.isHeld ||= unbackedFigures(text, this.backing).length > 0;
    if (!this.isHeld && text !== '') {
      this.say(text);
    }
  }
}
