/** What the limits of a range were reckoned from, and so what they take for granted. */
export const rangeBases = {
  model:
    'The errors of the model are normal, alike at all times and independent; the model is right.',
  simulated: 'The model is right; its errors come again as they came in the past.',
  occurrences: 'A period sells as often as forecast; sizes come again as they came in the past.',
  'past-errors':
    'Errors are normal, and as large as this forecast would have made them in the last periods.',
  differences: 'Demand walks on as it did: too few periods to look back on past forecasts.'
} as const;
export type RangeBasis = keyof typeof rangeBases;

/** Between these limits the demand of one period falls with the wanted probability. */
export interface DemandRange {
  /** Units per period, ≥ 0; length `horizon`. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly basis: RangeBasis;
}
