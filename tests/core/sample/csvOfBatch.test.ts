import { csvOfBatch } from '../../../src/core/sample/csvOfBatch.js';
import { epochDay } from '../../../src/core/sample/epochDay.js';

describe('a batch as CSV', () => {
  it('writes cents with two digits, days in ISO, NULL as nothing, and quotes where needed', () => {
    const columns = [
      ['P1', 'P2'],
      ['Cut-resistant Gloves, "L"', 'Plain'],
      ['Safety', null],
      [705, 5],
      [1000, null],
      ['S001', 'S001'],
      ['Guardian', 'Guardian'],
      [epochDay('2024-02-29'), null],
      [epochDay('1969-12-31'), 0]
    ];
    expect(csvOfBatch({ table: 'product', rowCount: 2, columns })).toBe(
      'P1,"Cut-resistant Gloves, ""L""",Safety,7.05,10.00,S001,Guardian,2024-02-29,1969-12-31\n' +
        'P2,Plain,,0.05,,S001,Guardian,,1970-01-01\n'
    );
  });
});
