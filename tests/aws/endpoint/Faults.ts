import type { FaultKind } from './faultKinds.js';
import type { ServiceName } from './serviceErrors.js';

interface Rule {
  readonly service: ServiceName | '*';
  readonly operation: string;
  /** Null when it does not strike this time. */
  readonly draw: () => FaultKind | null;
}

export interface InjectedFault {
  readonly service: ServiceName;
  readonly operation: string;
  readonly fault: FaultKind;
}

/** What goes wrong at the endpoint, and when. */
export class Faults {
  private rules: Rule[] = [];
  private readonly struck: InjectedFault[] = [];

  /** All that has gone wrong so far. */
  get injected(): readonly InjectedFault[] {
    return this.struck;
  }

  /**
   * The next calls of an operation fail.
   * @param operation `*` for each
   */
  next(service: ServiceName, operation: string, fault: FaultKind, times = 1): void {
    let left = times;
    this.rules.push({
      service,
      operation,
      draw: () => {
        left -= 1;
        return left >= 0 ? fault : null;
      }
    });
  }

  always(service: ServiceName | '*', operation: string, fault: FaultKind): void {
    this.rules.push({ service, operation, draw: () => fault });
  }

  /** Calls fail with a probability, each with one of the faults; the same seed, the same faults. */
  sometimes(
    service: ServiceName | '*',
    operation: string,
    faults: readonly FaultKind[],
    probability: number,
    seed: number
  ): void {
    const random = randomOf(seed);
    this.rules.push({
      service,
      operation,
      draw: () => {
        const strikes = random() < probability;
        return (strikes && faults[Math.floor(random() * faults.length)]) || null;
      }
    });
  }

  clear(): void {
    this.rules = [];
  }

  /** What strikes a call. */
  strike(service: ServiceName, operation: string): FaultKind | undefined {
    for (const rule of this.rules) {
      const isMeant =
        (rule.service === '*' || rule.service === service) &&
        (rule.operation === '*' || rule.operation === operation);
      const fault = isMeant ? rule.draw() : null;
      if (fault) {
        this.struck.push({ service, operation, fault });
        return fault;
      }
    }
    return undefined;
  }
}

/** Mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
