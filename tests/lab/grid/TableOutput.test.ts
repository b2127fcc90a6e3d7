import { tableOfRows } from '../../../src/core/database/ResultTable.js';
import {
  tableOfOutput,
  tableOutputOf,
  tableOutputSchema
} from '../../../src/lab/grid/TableOutput.js';

const columns = [{ name: 'n', type: 'integer' }] as const;

it('comes back from JSON as it was, large whole numbers included', () => {
  const table = tableOfRows(columns, [[1], [9007199254740993n], [null]], '2025-06-18', true);
  const json: unknown = JSON.parse(JSON.stringify(tableOutputOf(table, 'Numbers')));
  const back = tableOfOutput(tableOutputSchema.parse(json));
  expect([0, 1, 2].map(row => back.value(row, 0))).toEqual([1, 9007199254740993n, null]);
  expect(back).toMatchObject({ columns, rowCount: 3, asOf: '2025-06-18', truncated: true });
});

it('keeps the first rows only, and says how many there were', () => {
  const rows = Array.from({ length: 1001 }, (_, row) => [row]);
  const output = tableOutputOf(tableOfRows(columns, rows, '2025-06-18'), 'Numbers');
  expect(output.rows).toHaveLength(1000);
  expect(output.rowCount).toBe(1001);
});

it.each([null, {}, { columns: [], rows: [[{}]] }, { columns: 'x', rows: [] }])(
  'does not take %j for a table',
  data => {
    expect(tableOutputSchema.safeParse(data).success).toBe(false);
  }
);
