export type DistributionName =
  'normal' | 'gamma' | 'poisson' | 'negative binomial' | 'empirical' | 'constant';

/** The distribution of a demand, in units. */
export interface Distribution {
  readonly name: DistributionName;
  readonly mean: number;
  readonly variance: number;
  /** P(D ≤ x) */
  cdf(x: number): number;
  /** P(D > x), exact in the far tail too. */
  survival(x: number): number;
  /** The smallest x with P(D ≤ x) ≥ p; whole units where demand comes in whole units. p in (0, 1) */
  quantile(p: number): number;
  /** E[(D − x)⁺], the units short on average with a stock of x. */
  expectedShort(x: number): number;
}
