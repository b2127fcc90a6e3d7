import { z } from 'zod';
import type { TableName } from '../database/tables.js';
import type { Member } from './memberNamed.js';
import { cell, readRows } from './readRows.js';
import type { ToolContext } from './Tool.js';

/** Columns that hold codes, or names that stand for one. */
type MemberColumn = 'product_code' | 'warehouse_code' | 'product_group' | 'delivery_area';

/** What a column holds, each once, by code. */
export function membersIn(
  context: ToolContext,
  code: MemberColumn,
  name: 'product_name' | 'NULL',
  table: TableName
): Promise<readonly Member[]> {
  return readRows(
    context,
    {
      text: `SELECT DISTINCT ${code} AS code, CAST(${name} AS VARCHAR) AS name FROM ${table} WHERE ${code} IS NOT NULL ORDER BY 1`,
      parameters: [],
      tables: [table]
    },
    z.object({ code: cell.text, name: cell.textOrNull })
  );
}
