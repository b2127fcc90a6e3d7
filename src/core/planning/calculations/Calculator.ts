import type { LongWork } from '../LongWork.js';
import type { Calculation } from './Calculation.js';

/** How a calculation is stopped, and who hears how far it is. */
export interface CalculationWatch extends Pick<LongWork, 'progress'> {
  readonly signal: AbortSignal;
}

/** Runs calculations, here or elsewhere: with the same result. */
export interface Calculator {
  /**
   * @throws AssistantError what the calculation throws; `query/stopped` once the signal aborts
   */
  calculate<Input, Output>(
    calculation: Calculation<Input, Output>,
    input: Input,
    watch: CalculationWatch
  ): Promise<Output>;
}
