import { z } from 'zod';
import { tableOfRows } from '../../../src/core/database/ResultTable.js';
import { cell, Conditions, namedRows, readRows } from '../../../src/core/tools/readRows.js';
import { GoldTools } from './goldContext.js';

describe('Rows for a tool', () => {
  const columns = [
    { name: 'code', type: 'text' },
    { name: 'units', type: 'integer' }
  ] as const;
  const row = z.object({ code: cell.text, units: cell.numberOrNull });

  it('have names, and numbers for whatever numbers are', () => {
    const table = tableOfRows(
      columns,
      [
        ['a', 3n],
        ['b', null]
      ],
      '2025-06-18'
    );
    expect(namedRows(table, row)).toEqual([
      { code: 'a', units: 3 },
      { code: 'b', units: null }
    ]);
  });

  it('are never a part of them', () => {
    const table = tableOfRows(columns, [['a', 3n]], '2025-06-18', true);
    expect(() => namedRows(table, row)).toThrow('This needs more than 500000 rows.');
  });

  it('are not read from a table that the persona may not see', async () => {
    const gold = await GoldTools.open();
    const statement = {
      text: 'SELECT 1 AS code',
      parameters: [],
      tables: ['purchase_order_line']
    } as const;
    await expect(readRows(gold.context(), statement, z.unknown())).rejects.toMatchObject({
      code: 'query/refused-sql'
    });
    expect(gold.database.heard()).toEqual([]);
    await gold.dispose();
  });
});

describe('Conditions', () => {
  it('number their values, and ask nothing of what is not said', () => {
    const conditions = new Conditions()
      .add('a = ?', 'x')
      .add('b = ?', undefined)
      .add('c > ?', { date: '2025-06-18' });
    expect(conditions.where).toBe('WHERE a = $1 AND c > $2');
    expect(conditions.parameters).toEqual(['x', { date: '2025-06-18' }]);
    expect(new Conditions().where).toBe('');
  });

  it('compare a column with several values', () => {
    const conditions = new Conditions().anyOf('a', ['x', 'y']).add('b = ?', 3);
    expect(conditions.where).toBe('WHERE a IN ($1, $2) AND b = $3');
    expect(conditions.parameters).toEqual(['x', 'y', 3]);
  });
});
