import { z } from 'zod';
import { isAssistantError } from '../../core/errors/AssistantError.js';
import { demandHistory } from '../../core/planning/forecast/DemandHistory.js';
import { forecastDemand } from '../../core/planning/forecast/forecastDemand.js';
import { invalidInput } from '../../core/planning/inputChecks.js';
import type { PlanPart } from './PlanPart.js';

const problems = z.object({
  series: z.array(
    z.object({
      id: z.string(),
      train: z.array(z.number()),
      h: z.number(),
      period: z.number(),
      calendarPeriod: z.number().optional()
    })
  )
});

type Series = z.infer<typeof problems>['series'][number];

/** Units per period and what they took of the processor, or why there are none. */
type Result = { readonly f: number[]; readonly ms: number } | { readonly error: string };

/** Forecasts each series; what is wrong with one does not keep the others from their answer. */
export const planForecast: PlanPart = async (input, { cpu }) => {
  const read = problems.safeParse(input);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw invalidInput(
      issue?.path.join('.') ?? 'series',
      issue?.message ?? 'it is not as described'
    );
  }
  const results: Record<string, Result> = {};
  for (const series of read.data.series) {
    results[series.id] = await resultOf(series, cpu);
  }
  return results;
};

async function resultOf(series: Series, cpu: () => number): Promise<Result> {
  const { train, h, period, calendarPeriod } = series;
  const start = cpu();
  try {
    const history = demandHistory(train, period, calendarPeriod ?? period);
    const { mean } = await forecastDemand(history, h);
    return { f: [...mean], ms: cpu() - start };
  } catch (error) {
    if (!isAssistantError(error)) {
      throw error;
    }
    return { error: error.message };
  }
}
