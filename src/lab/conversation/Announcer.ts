import { Signal, type ISignal } from '@lumino/signaling';

/** Shortest time between two phases that are said, in milliseconds. */
const phasePause = 5000;

/** What a screen reader is told, politely or at once. */
export class Announcer {
  private politeText = '';
  private urgentText = '';
  private phaseSaidAt = -Infinity;
  private readonly change = new Signal<this, void>(this);

  constructor(private readonly now: () => number) {}

  get changed(): ISignal<this, void> {
    return this.change;
  }

  get polite(): string {
    return this.politeText;
  }

  get urgent(): string {
    return this.urgentText;
  }

  /** Said only if the last phase was said long enough ago: nobody listens to a ticker. */
  phase(text: string): void {
    const now = this.now();
    if (now - this.phaseSaidAt >= phasePause) {
      this.phaseSaidAt = now;
      this.say(text);
    }
  }

  say(text: string): void {
    this.politeText = changedText(this.politeText, text);
    this.urgentText = '';
    this.change.emit();
  }

  /** Takes back what was said. */
  clear(): void {
    this.politeText = '';
    this.urgentText = '';
    this.change.emit();
  }

  alert(text: string): void {
    this.urgentText = changedText(this.urgentText, text);
    this.change.emit();
  }
}

/** A region that is given the text it holds already stays silent: a no-break space changes it. */
function changedText(before: string, text: string): string {
  return before === text ? `${text}\u00a0` : text;
}
