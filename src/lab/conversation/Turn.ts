import { Signal, type ISignal } from '@lumino/signaling';
import type { Phase } from '../../core/agents/Assistant.js';
import type { AskRequest, Outcome } from '../../core/answer/Outcome.js';
import type { Session } from '../../core/session/SessionManager.js';

/** One question with what became of it. */
export class Turn {
  private currentPhase: Phase = 'starting';
  private expectedUsd: number | undefined;
  private ended: Outcome | null = null;
  private showsExplanation = false;
  private progressText = '';
  private said = '';
  private written = '';
  private readonly change = new Signal<this, void>(this);
  private settle: (outcome: Outcome) => void = () => undefined;
  /** How it ends; at once when it is stopped. */
  readonly settled = new Promise<Outcome>(resolve => {
    this.settle = resolve;
  });

  /** @param startedAt milliseconds, by the conversation's clock */
  constructor(
    readonly id: string,
    readonly request: AskRequest,
    readonly startedAt: number,
    /** Whose question it is; what comes of it is theirs, as the persona of then. */
    readonly owner: Session
  ) {}

  get changed(): ISignal<this, void> {
    return this.change;
  }

  get phase(): Phase {
    return this.currentPhase;
  }

  /** Null while the answer is in the making. */
  get outcome(): Outcome | null {
    return this.ended;
  }

  /** Whether the person stopped it. */
  get stopped(): boolean {
    return this.ended?.kind === 'error' && this.ended.error.code === 'query/stopped';
  }

  /** Whether the card shows how the question was understood. */
  get explained(): boolean {
    return this.showsExplanation;
  }

  /** What the last action did: "Inserted below cell 4". */
  get note(): string {
    return this.said;
  }

  /** About what the phase will cost, in US dollars, where that is known. */
  get estimateUsd(): number | undefined {
    return this.expectedUsd;
  }

  reach(phase: Phase, estimateUsd?: number): void {
    if (!this.ended && phase !== this.currentPhase) {
      this.currentPhase = phase;
      this.expectedUsd = estimateUsd;
      this.progressText = '';
      this.change.emit();
    }
  }

  /** How far a long phase is, in words; empty where the phase says enough. */
  get progress(): string {
    return this.progressText;
  }

  advance(progress: string): void {
    if (!this.ended && progress !== this.progressText) {
      this.progressText = progress;
      this.change.emit();
    }
  }

  /** What a model has written so far; the answer's sentence takes its place. */
  get text(): string {
    return this.written;
  }

  hear(piece: string): void {
    if (!this.ended) {
      this.written += piece;
      this.change.emit();
    }
  }

  /** The first outcome counts; what a stopped question still delivers is dropped. */
  end(outcome: Outcome): void {
    if (!this.ended) {
      this.ended = outcome;
      this.change.emit();
      this.settle(outcome);
    }
  }

  explain(shown: boolean): void {
    this.showsExplanation = shown;
    this.change.emit();
  }

  say(note: string): void {
    this.said = note;
    this.change.emit();
  }

  dispose(): void {
    Signal.clearData(this);
  }
}
