import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const moments = {
  distribution: z.enum(['normal', 'gamma', 'poisson', 'negative binomial']),
  mean: z.number(),
  variance: z.number(),
  x: z.number()
};
const reference = z.object({
  values: z.array(
    z.object({ ...moments, cdf: z.number(), survival: z.number(), expectedShort: z.number() })
  ),
  quantiles: z.array(z.object({ ...moments, p: z.number() }))
});

const file = join(__dirname, '../../../data/planning/distributions.json');
const { values, quantiles } = reference.parse(JSON.parse(readFileSync(file, 'utf8')));

/** Values and quantiles of one distribution, reckoned with 40 digits or by SciPy. */
export function referenceValues(name: z.output<typeof moments.distribution>) {
  return {
    values: values.filter(({ distribution }) => distribution === name),
    quantiles: quantiles.filter(({ distribution }) => distribution === name)
  };
}

/** Holds that a figure has its first ten digits right, however small it is. */
export function expectDigits(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-10 * Math.abs(expected));
}
