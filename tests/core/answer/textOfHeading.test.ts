import { textOfHeading } from '../../../src/core/answer/textOfHeading.js';

it.each([
  ['order_quantity', 'Order quantity'],
  ['units_sold_before', 'Units sold before'],
  ['units_sold_change_percent', 'Units sold change %'],
  ['over_standard_percent', 'Over standard %'],
  ['percent', 'Percent'],
  ['', '']
])('writes %p as %p', (name, heading) => {
  expect(textOfHeading(name)).toBe(heading);
});
