import { toAssistantError } from '../../core/errors/AssistantError.js';
import { forecastCalculation } from '../../core/planning/calculations/forecastCalculation.js';
import { routingCalculation } from '../../core/planning/calculations/routingCalculation.js';
import { shortageCalculation } from '../../core/planning/calculations/shortageCalculation.js';
import { calculationRequest, type CalculationResponse } from './calculationMessages.js';

const calculations = [forecastCalculation, routingCalculation, shortageCalculation];

/** The worker's side: runs what is asked; whatever goes wrong is an answer. */
export async function answerCalculation(
  request: unknown,
  say: (response: CalculationResponse) => void
): Promise<void> {
  try {
    const { calculation: name, input } = calculationRequest.parse(request);
    const calculation = calculations.find(each => each.name === name);
    if (!calculation) {
      throw new Error(`There is no calculation ${name}.`);
    }
    const progress = (done: number): void => {
      say({ kind: 'progress', done });
    };
    say({ kind: 'result', result: await calculation.run(input, { progress }) });
  } catch (thrown) {
    const { code, parts, cause } = toAssistantError(thrown);
    const because = cause instanceof Error ? cause.message : '';
    say({ kind: 'failure', error: { code, parts: [...parts] }, cause: because });
  }
}
