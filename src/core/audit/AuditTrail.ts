import type { Session } from '../session/SessionManager.js';
import type { AuditEvent } from './AuditEvent.js';
import type { AuditEntry, Journal } from './Journal.js';

/** Writes down what somebody did. */
export interface Auditor {
  /** @param session null if nobody is signed in */
  record(session: Session | null, event: AuditEvent): void;
}

/** Where nobody keeps a journal: the commands, whose user can read the data without them. */
export const noAuditor: Auditor = { record: () => undefined };

/** How the journal does, for the person to see. */
export interface TrailState {
  /** Entries that could not be written yet, after a failure; 0 while all is well. */
  readonly waiting: number;
  /** Entries that were given up for want of room; their numbers are missing in the journal. */
  readonly lost: number;
}

export interface TrailPorts {
  readonly journal: Journal;
  /** A new random id, never used before. */
  readonly newId: () => string;
  /** The moment, in milliseconds since 1970. */
  readonly now: () => number;
  /** Acts after some milliseconds. */
  readonly later: (milliseconds: number, act: () => void) => void;
}

/** The most entries that wait for a journal. */
export const mostWaiting = 1000;
const mostAtOnce = 100;
/** Characters of a text; a statement may be longer, and says so by its end. */
const longestText = 4000;
const firstPause = 2000;
const longestPause = 60_000;
const nobody = 'nobody';

/**
 * Numbers what is done in each session, and writes it to the journal in this order, soon. While the
 * journal fails, entries wait in memory, up to a limit, and are tried again and again.
 */
export class AuditTrail implements Auditor {
  private readonly counts = new WeakMap<object, { readonly id: string; count: number }>();
  private readonly listeners = new Set<(state: TrailState) => void>();
  private readonly waiting: AuditEntry[] = [];
  private told: TrailState = { waiting: 0, lost: 0 };
  private lost = 0;
  private pause = 0;
  private isWriting = false;

  constructor(private readonly ports: TrailPorts) {}

  get state(): TrailState {
    return { waiting: this.pause > 0 ? this.waiting.length : 0, lost: this.lost };
  }

  /** Calls back when the state has changed. */
  watch(listener: (state: TrailState) => void): void {
    this.listeners.add(listener);
  }

  record(session: Session | null, event: AuditEvent): void {
    const { id, sequence } = this.next(session);
    if (this.waiting.length < mostWaiting) {
      this.waiting.push({
        ...clipped(event),
        session: id,
        sequence,
        time: new Date(this.ports.now()).toISOString(),
        user: session?.userName ?? nobody,
        persona: session?.persona ?? null
      });
    } else {
      this.lost += 1;
    }
    if (this.pause > 0) {
      this.tell();
    } else {
      void this.write();
    }
  }

  private next(session: Session | null): { id: string; sequence: number } {
    // Not the session's own id: who reads the journal could act in the session with it.
    const known = this.counts.get(session ?? this) ?? { id: this.ports.newId(), count: 0 };
    known.count += 1;
    this.counts.set(session ?? this, known);
    return { id: known.id, sequence: known.count };
  }

  /** One request at a time, so that the lines keep the order of the deeds. */
  private async write(): Promise<void> {
    if (this.isWriting) {
      return;
    }
    this.isWriting = true;
    try {
      while (this.waiting.length > 0) {
        const some = this.waiting.slice(0, mostAtOnce);
        await this.ports.journal.append(some);
        this.waiting.splice(0, some.length);
        this.pause = 0;
      }
    } catch {
      this.pause = Math.min(Math.max(this.pause * 2, firstPause), longestPause);
      this.ports.later(this.pause, () => void this.write());
    } finally {
      this.isWriting = false;
    }
    this.tell();
  }

  private tell(): void {
    const { state } = this;
    if (state.waiting === this.told.waiting && state.lost === this.told.lost) {
      return;
    }
    this.told = state;
    this.listeners.forEach(listener => {
      listener(state);
    });
  }
}

function clipped(event: AuditEvent): AuditEvent {
  const fields = Object.entries(event).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' && value.length > longestText
      ? `${value.slice(0, longestText)}…`
      : value
  ]);
  return Object.fromEntries(fields) as AuditEvent;
}
