import { z } from 'zod';
import type { Distribution } from '../planning/distributions/Distribution.js';
import { empiricalDistribution } from '../planning/distributions/empiricalDistribution.js';
import {
  momentDistribution,
  momentDistributionNames
} from '../planning/distributions/momentDistribution.js';
import { demands, notNegative } from './parameters.js';

const shape = z.strictObject({
  distribution: z.enum([...momentDistributionNames, 'empirical']),
  mean: notNegative.optional().describe('Units.'),
  sd: notNegative.optional().describe('Units; not for poisson and empirical.'),
  probabilities: z
    .record(z.string().regex(/^\d+$/, 'units are whole numbers'), z.number().min(0).max(1))
    .optional()
    .describe('For empirical: probability of each number of units in one period.'),
  periods: z.number().int().min(1).max(1000).optional().describe('For empirical.')
});

/** The distribution of a demand, as a parameter. */
export const demandParameter = shape
  .superRefine(demands(({ distribution }) => distribution !== 'empirical', ['mean']))
  .superRefine(
    demands(({ distribution }) => !['poisson', 'empirical'].includes(distribution), ['sd'])
  )
  .superRefine(
    demands(({ distribution }) => distribution === 'empirical', ['probabilities', 'periods'])
  );

export type DemandParameters = z.output<typeof demandParameter>;

/** @throws AssistantError `agent/invalid-input` */
export function distributionOf(demand: DemandParameters): Distribution {
  if (demand.distribution === 'empirical') {
    const chances = Object.entries(demand.probabilities ?? {});
    const pmf = new Map(chances.map(([units, chance]) => [Number(units), chance]));
    return empiricalDistribution(pmf, demand.periods ?? NaN);
  }
  return momentDistribution(demand.distribution, demand.mean ?? NaN, (demand.sd ?? 0) ** 2);
}
