import { AssistantError } from '../../errors/AssistantError.js';
import type { LongWork } from '../LongWork.js';
import type { Calculation } from './Calculation.js';
import type { CalculationWatch, Calculator } from './Calculator.js';

/** Calculates where it is asked, as there is no page that waits. */
export class InProcessCalculator implements Calculator {
  /** @param rest lets a stop come through; nothing where none can come */
  constructor(private readonly rest?: LongWork['rest']) {}

  async calculate<Input, Output>(
    calculation: Calculation<Input, Output>,
    input: Input,
    { signal, progress }: CalculationWatch
  ): Promise<Output> {
    try {
      return await calculation.run(input, { signal, progress, rest: this.rest });
    } catch (error) {
      throw signal.aborted ? new AssistantError('query/stopped', [], { cause: error }) : error;
    }
  }
}
