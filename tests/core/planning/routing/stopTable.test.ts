import { htmlOfTable } from '../../../../src/core/answer/htmlOfTable.js';
import { rowsOf } from '../../../../src/core/database/ResultTable.js';
import { english } from '../../../../src/core/language/Translation.js';
import { planDeliveries } from '../../../../src/core/planning/routing/planDeliveries.js';
import { stopTable, unplannedTable } from '../../../../src/core/planning/routing/stopTable.js';
import { options, order, request } from './deliveryExamples.js';

const asOf = '2025-06-18';

describe('The stop list', () => {
  it('has a row for each stop as it is driven, with time and reason', async () => {
    const plan = await planDeliveries(
      request([order('SO-1', 'Eastfield', { address: '1 Elm Grove', customer: 'Acme', units: 4 })]),
      options()
    );
    expect(rowsOf(stopTable(plan, asOf, english))).toEqual([
      // 08:00, 15 minutes to load, 14.455 km at 30 km/h.
      [1, 1, '08:44', 'SO-1', 'Acme', '1 Elm Grove', 'Eastfield', 4, 14.5, 'the only stop']
    ]);
  });

  it('says of each order that is left why it is', async () => {
    const plan = await planDeliveries(
      request(
        [
          order('A', null),
          order('B', 'Atlantis'),
          order('C', null, { address: 'from Eastfield to Westbrook' }),
          order('D', 'Eastfield', { units: 20 }),
          order('E', 'Eastfield', { window: [480, 500] })
        ],
        { capacity: 12 }
      ),
      options()
    );
    expect(rowsOf(unplannedTable(plan, asOf, english)).map(row => row.at(-1))).toEqual([
      'it has no area, and its address names none',
      'the gazetteer does not have the area Atlantis',
      'its address names several areas: Eastfield, Westbrook',
      'its 20 units are more than the 12 of a vehicle',
      'it cannot be reached before 08:44, and closes at 08:20'
    ]);
  });

  it('is safe to show as a page', async () => {
    const plan = await planDeliveries(
      request([order('<b>1</b>', 'Eastfield', { address: '<script>alert(1)</script>' })]),
      options()
    );
    const html = htmlOfTable(stopTable(plan, asOf, english), {
      locale: 'en',
      rowLimit: 50,
      caption: ''
    });
    expect(html).not.toMatch(/<script|<b>/);
    expect(html).toContain('&lt;script&gt;');
  });
});
