/** Figures of which more is better: the worst of them are the lowest. */
const goodWhenHigh: ReadonlySet<string> = new Set([
  'revenue',
  'gross_margin',
  'units_sold',
  'delivered_units',
  'line_fill_rate',
  'unit_fill_rate',
  'receipt_fill_rate',
  'on_time_rate',
  'completion_rate'
]);

/** Which end "worst" means for a figure. */
export const worstDirection = (measure: string): 'asc' | 'desc' =>
  goodWhenHigh.has(measure) ? 'asc' : 'desc';
