import { daysBetween } from '../calendar/IsoDay.js';
import { AssistantError } from '../errors/AssistantError.js';
import { noCost, sumOfCosts, tokensRead, type Cost } from './Cost.js';
import type { CostLedger, DayCost } from './CostLedger.js';
import { costOf, type CostTerms } from './costOf.js';
import { RedshiftWindow } from './RedshiftWindow.js';
import type { Usage } from './Usage.js';

export interface TrackerPorts {
  readonly ledger: CostLedger;
  /** Milliseconds that only grow. */
  readonly clock: { now(): number };
  /** The calendar day where the person is, `YYYY-MM-DD`. */
  readonly today: () => string;
}

export interface TrackerTerms extends CostTerms {
  /** US dollars; undefined for no limit. */
  readonly dailyBudget?: number | undefined;
  /** Tokens that models may read and write in a day; undefined for no limit. */
  readonly dailyTokens?: number | undefined;
}

export interface Budget {
  readonly state: 'open' | 'near' | 'spent';
  readonly spentUsd: number;
  readonly limitUsd: number;
}

/** From which share of the budget on people are warned. */
const nearShare = 0.8;
/** How many days are kept, and the month is estimated from. */
const daysKept = 30;
/** About how long a statement runs of which nothing is known, in milliseconds. */
const usualStatement = 1000;

/** What this page spent: each question, session and day; the month is estimated from the days. */
export class CostTracker {
  private readonly window = new RedshiftWindow();
  private readonly sessions = new Map<string, Cost>();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly ports: TrackerPorts,
    private terms: TrackerTerms
  ) {}

  /** Takes other prices and another budget; what was spent stays. */
  retune(terms: TrackerTerms): void {
    this.terms = terms;
    this.tell();
  }

  /**
   * Adds one call to the bill.
   * @param sessionId who caused it; null where it serves all
   */
  charge(sessionId: string | null, usage: Usage): Cost {
    const { clock, ledger, today } = this.ports;
    const now = clock.now();
    const billed =
      usage.service === 'redshift' ? this.window.add(now - usage.milliseconds, now) : 0;
    const cost = costOf(usage, this.terms, billed);
    if (sessionId !== null) {
      this.sessions.set(sessionId, sumOfCosts(this.session(sessionId), cost));
    }
    const day = today();
    // Read anew each time: another page of the same person writes it, too.
    const others = ledger.read().filter(each => each.day !== day);
    const spent = { day, cost: sumOfCosts(this.day, cost) };
    ledger.write([...others, spent].sort(byDay).slice(-daysKept));
    this.tell();
    return cost;
  }

  session(sessionId: string): Cost {
    return this.sessions.get(sessionId) ?? noCost;
  }

  get day(): Cost {
    const day = this.ports.today();
    return this.ports.ledger.read().find(each => each.day === day)?.cost ?? noCost;
  }

  /** The mean of the days since the first that is known, thirty times, in US dollars. */
  get monthUsd(): number {
    const days = [...this.ports.ledger.read()].sort(byDay);
    const [first] = days;
    if (!first) {
      return 0;
    }
    const sum = days.reduce((total, { cost }) => total + cost.addedUsd, 0);
    return (sum / (daysBetween(first.day, this.ports.today()) + 1)) * 30;
  }

  /** Null where there is no limit. */
  get budget(): Budget | null {
    const limitUsd = this.terms.dailyBudget;
    if (limitUsd === undefined) {
      return null;
    }
    const spentUsd = this.day.addedUsd;
    const state =
      spentUsd >= limitUsd ? 'spent' : spentUsd >= limitUsd * nearShare ? 'near' : 'open';
    return { state, spentUsd, limitUsd };
  }

  /** The day of the prices that are not of the configuration. */
  get pricesAsOf(): string {
    return this.terms.prices.asOf;
  }

  /** Asked before each paid call. @throws AssistantError `agent/budget-spent` */
  check(): void {
    const { budget } = this;
    if (budget?.state === 'spent') {
      const dollars = (usd: number): string => `$${usd.toFixed(2)}`;
      throw new AssistantError('agent/budget-spent', [
        'the day',
        `${dollars(budget.spentUsd)} / ${dollars(budget.limitUsd)}`
      ]);
    }
  }

  /** Asked before each call of a model. @throws AssistantError `agent/budget-spent` */
  checkModel(): void {
    this.check();
    const { dailyTokens = Infinity } = this.terms;
    const { tokens } = this.day;
    const used = tokensRead(tokens) + tokens.output;
    if (used >= dailyTokens) {
      throw new AssistantError('agent/budget-spent', [
        'the day',
        `${used} / ${dailyTokens} tokens`
      ]);
    }
  }

  /** About what a statement of Redshift would add to the bill now, in US dollars. */
  get statementUsd(): number {
    const now = this.ports.clock.now();
    const added = this.window.wouldAdd(now, now + usualStatement);
    const usage = { service: 'redshift', milliseconds: usualStatement } as const;
    return costOf(usage, this.terms, added).addedUsd;
  }

  /** What a call would cost that uses about so much, in US dollars. */
  callUsd(usage: Usage): number {
    return costOf(usage, this.terms).addedUsd;
  }

  /** Calls a listener after each change. @returns how to end that */
  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  private tell(): void {
    this.listeners.forEach(listener => {
      listener();
    });
  }
}

const byDay = (first: DayCost, second: DayCost): number => first.day.localeCompare(second.day);
