import { invalidInput, requireNotNegative, requireWhole } from '../inputChecks.js';
import { countQuantile } from './countQuantile.js';
import type { Distribution } from './Distribution.js';

/** More than this many different totals take too long to reckon out. */
const mostTotals = 200_000;

/**
 * Demand over several periods that are each like the ones observed, independently of each other.
 * It is what a bootstrap of the observed periods tends to, reckoned out instead of drawn.
 * @param pmf probability of each whole number of units in one period; sums to 1
 * @param periods whole, ≥ 1
 * @throws AssistantError `agent/invalid-input`
 * @source convolution; for the bootstrap see Willemain, Smart & Schwarz (2004), International
 * Journal of Forecasting 20(3), 375–387
 */
export function empiricalDistribution(
  pmf: ReadonlyMap<number, number>,
  periods: number
): Distribution {
  requireWhole({ periods }, 1);
  const chances = [...pmf].filter(([, chance]) => chance !== 0);
  for (const [units, chance] of chances) {
    requireWhole({ units }, 0);
    requireNotNegative({ chance });
  }
  const most = chances.reduce((largest, [units]) => Math.max(largest, units), 0);
  if (most * periods > mostTotals) {
    throw invalidInput(
      'periods',
      `${periods} times ${most} units are more than can be reckoned out`
    );
  }
  const total = chances.reduce((sum, [, chance]) => sum + chance, 0);
  if (Math.abs(total - 1) > 1e-9) {
    throw invalidInput('pmf', `the probabilities sum to ${total} and not to 1`);
  }
  let mass: readonly number[] = [1];
  for (let period = 0; period < periods; period += 1) {
    mass = convolved(mass, chances);
  }
  const moment = (power: number): number =>
    chances.reduce((sum, [units, chance]) => sum + chance * units ** power, 0);
  const sumOver = (from: number, weight: (n: number) => number): number => {
    let sum = 0;
    // From the far end, where the terms are smallest.
    for (let n = mass.length - 1; n >= from; n -= 1) {
      sum += (mass[n] ?? 0) * weight(n);
    }
    return sum;
  };
  const above = (x: number): number => Math.max(0, Math.floor(x) + 1);
  const survival = (x: number): number => sumOver(above(x), () => 1);
  const cdf = (x: number): number => 1 - survival(x);
  return {
    name: 'empirical',
    mean: periods * moment(1),
    variance: periods * (moment(2) - moment(1) ** 2),
    cdf,
    survival,
    quantile: p => countQuantile(cdf, p),
    expectedShort: x => sumOver(above(x), n => n - x)
  };
}

function convolved(
  mass: readonly number[],
  chances: readonly (readonly [number, number])[]
): number[] {
  const most = chances.reduce((largest, [units]) => Math.max(largest, units), 0);
  const result = new Array<number>(mass.length + most).fill(0);
  for (const [units, chance] of chances) {
    for (let n = 0; n < mass.length; n += 1) {
      result[units + n] = (result[units + n] ?? 0) + (mass[n] ?? 0) * chance;
    }
  }
  return result;
}
