import { textOfMinute } from '../../../../src/core/planning/routing/textOfMinute.js';

it.each([
  [0, '00:00'],
  [545, '09:05'],
  [719.5, '12:00'],
  [1439.4, '23:59'],
  [1440, '00:00 +1'],
  [2950, '01:10 +2']
])('Minute %p after midnight is %s', (minute, text) => {
  expect(textOfMinute(minute)).toBe(text);
});
