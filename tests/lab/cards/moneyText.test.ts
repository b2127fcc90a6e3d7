import { english } from '../../../src/core/language/Translation.js';
import { moneyText } from '../../../src/lab/cards/moneyText.js';

it.each([
  [0, '0.0 ¢'],
  [0.009, '0.9 ¢'],
  [0.9994, '99.9 ¢'],
  [1.25, '$1.25'],
  [1234.5, '$1,234.50']
])('writes %d dollars as %s', (usd, text) => {
  expect(moneyText(usd, english, 'en')).toBe(text);
});
