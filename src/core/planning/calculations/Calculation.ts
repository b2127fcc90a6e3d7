import type { z } from 'zod';
import type { LongWork } from '../LongWork.js';

/** A calculation that takes its time, so that whoever has a page to keep runs it elsewhere. */
export interface Calculation<Input, Output> {
  readonly name: string;
  readonly input: z.ZodType<unknown, Input>;
  readonly output: z.ZodType<Output>;
  /**
   * @param input of whatever origin
   * @throws what it cannot use, and what it is stopped with
   */
  readonly run: (input: unknown, work: LongWork) => Promise<Output>;
}

interface CalculationDefinition<Given, Input, Result, Output> {
  readonly name: string;
  readonly input: z.ZodType<Input, Given>;
  readonly output: z.ZodType<Output, Result>;
  readonly run: (input: Input, work: LongWork) => Promise<Result>;
}

/** A calculation whose figures are checked on the way in and out, wherever it runs. */
export function defineCalculation<Given, Input, Result, Output>(
  definition: CalculationDefinition<Given, Input, Result, Output>
): Calculation<Given, Output> {
  const { input, output } = definition;
  return {
    ...definition,
    run: async (given, work) => output.parse(await definition.run(input.parse(given), work))
  };
}
