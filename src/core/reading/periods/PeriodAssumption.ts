/** What was decided because the words left it open. */
export type PeriodAssumption =
  /** Which year a month or a date belongs to. */
  | 'year'
  /** Which month "the 9th" belongs to. */
  | 'month'
  /** Which Friday, which weekend. */
  | 'week'
  /** 5/6 is the fifth of June. */
  | 'dayFirst'
  /** The last N days are counted back from today, today included. */
  | 'rolling'
  /** The next N days hold today and the last day named. */
  | 'upcoming'
  /** Last week, month … is the one of the calendar that is over. */
  | 'calendar'
  /** A stretch that is not over ends today. */
  | 'untilToday';
