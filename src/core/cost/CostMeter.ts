import type { Dialect } from '../database/Dialect.js';
import { noCost, sumOfCosts, type Cost } from './Cost.js';
import type { CostTracker } from './CostTracker.js';
import type { OnUsage, Usage } from './Usage.js';

/** What one question costs, charged to its session as it goes. */
export class CostMeter {
  private sum = noCost;

  /** @param costs null where nothing is paid for */
  constructor(
    private readonly costs: CostTracker | null,
    private readonly sessionId: string
  ) {}

  get cost(): Cost {
    return this.sum;
  }

  /** Asked before each paid call. @throws AssistantError `agent/budget-spent` */
  check(): void {
    this.costs?.check();
  }

  /** About what a statement would add to the bill now, in US dollars; undefined where none is. */
  estimateUsd(dialect: Dialect): number | undefined {
    // Athena bills by what it reads, which nobody knows before.
    return dialect === 'redshift' ? this.costs?.statementUsd : undefined;
  }

  /** About what a call would cost, in US dollars; undefined where nothing is paid for. */
  callUsd(usage: Usage): number | undefined {
    return this.costs?.callUsd(usage);
  }

  /** Can be handed on alone. */
  readonly add: OnUsage = usage => {
    if (this.costs) {
      this.sum = sumOfCosts(this.sum, this.costs.charge(this.sessionId, usage));
    }
  };
}
