import { demandHistory } from '../../../../src/core/planning/forecast/DemandHistory.js';
import {
  forecastNotes,
  textOfForecastNote
} from '../../../../src/core/planning/forecast/forecastNotes.js';

it.each([
  [[0, 0, 0, 0, 0, 0], 1, 2, ['no-demand']],
  [[5], 12, 6, ['few-periods', 'season-unseen', 'far-horizon']],
  [new Array<number>(24).fill(3), 12, 6, ['season-unseen']],
  [new Array<number>(25).fill(3), 12, 6, []]
])('says what to know of %j', (demand, period, horizon, notes) => {
  const found = forecastNotes(demandHistory(demand, period, period), horizon);
  expect(found).toEqual(notes);
  for (const note of found) {
    expect(textOfForecastNote(note)).toMatch(/^[A-Z].*\.$/);
  }
});
