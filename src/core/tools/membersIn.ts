import { z } from 'zod';
import type { TableName } from '../database/tables.js';
import type { Member } from './memberNamed.js';
import { cell, readRows } from './readRows.js';
import type { ToolContext } from './Tool.js';

interface MemberColumn {
  readonly table: TableName;
  /** The column of a name beside the code; where there is none, the code says it all. */
  readonly name: 'product_name' | 'NULL';
  /** What a member is called. */
  readonly noun: string;
}

/** Columns that hold codes, or names that stand for one. */
export const memberColumns = {
  product_code: { table: 'product', name: 'product_name', noun: 'product' },
  warehouse_code: { table: 'warehouse_product', name: 'NULL', noun: 'warehouse' },
  product_group: { table: 'product', name: 'NULL', noun: 'product group' },
  delivery_area: { table: 'sales_order_header', name: 'NULL', noun: 'delivery area' }
} as const satisfies Readonly<Record<string, MemberColumn>>;

/** What a column holds, each once, by code. */
export function membersIn(
  context: ToolContext,
  code: keyof typeof memberColumns
): Promise<readonly Member[]> {
  const { name, table } = memberColumns[code];
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
