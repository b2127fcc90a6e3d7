import type { DemandHistory } from './DemandHistory.js';

interface Remark {
  /** In the source language; for people it goes through `trans`. */
  readonly text: string;
  readonly holds: (history: DemandHistory, horizon: number) => boolean;
}

const remarks = {
  'no-demand': {
    text: 'Nothing was sold in any period, so nothing is forecast.',
    holds: ({ demand }) => demand.every(units => units === 0)
  },
  'few-periods': {
    text: 'There are fewer than five periods: the forecast is their mean, without a range.',
    holds: ({ demand }) => demand.length < 5
  },
  'season-unseen': {
    text: 'The season is not used, as fewer than two of them are known.',
    holds: ({ demand, period }) => period > 1 && demand.length <= 2 * period
  },
  'far-horizon': {
    text: 'The forecast reaches farther ahead than the history reaches back.',
    holds: ({ demand }, horizon) => horizon > demand.length
  }
} as const satisfies Record<string, Remark>;

export type ForecastNote = keyof typeof remarks;

export const forecastNoteNames = Object.keys(remarks) as ForecastNote[];

/** What is said of a forecast by a note. */
export const textOfForecastNote = (note: ForecastNote): string => remarks[note].text;

/** What a person has to know of a history before believing its forecast. */
export function forecastNotes(history: DemandHistory, horizon: number): ForecastNote[] {
  return forecastNoteNames.filter(note => remarks[note].holds(history, horizon));
}
