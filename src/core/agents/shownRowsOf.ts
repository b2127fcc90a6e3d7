import type { ResultTable } from '../database/ResultTable.js';
import { dimensions, type DimensionName } from '../semantics/model/Dimension.js';
import type { RelationName } from '../semantics/model/Relation.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';
import { noRows, type RowKey, type ShownRows } from '../reading/ShownRows.js';

/** The most rows of an answer that are remembered; people point at what they can see. */
const mostRows = 100;

/** What tells one row of a list from another. */
export const identities: Readonly<Record<RelationName, readonly DimensionName[]>> = {
  product: ['product'],
  stock: ['product', 'warehouse'],
  sales_order: ['sales_order'],
  sales_line: ['sales_order', 'product'],
  purchase_order: ['purchase_order'],
  purchase_line: ['purchase_order', 'product'],
  demand_position: ['product', 'warehouse'],
  supply_position: ['product', 'warehouse']
};

/** Which members the rows of an answer stand for; figures and other values are not kept. */
export function shownRowsOf({ rows, groups }: SemanticQuery, table: ResultTable): ShownRows {
  const names = rows
    ? identities[rows]
    : groups.flatMap(group => (group.kind === 'dimension' ? group.name : []));
  const columns = names.flatMap(name => {
    const at = table.columns.findIndex(column => column.name === dimensions[name].key);
    return at < 0 ? [] : [{ name, at }];
  });
  if (columns.length === 0 || columns.length < names.length) {
    return noRows;
  }
  const count = Math.min(table.rowCount, mostRows);
  const keys = Array.from({ length: count }, (_, row) => keyAt(table, row, columns));
  return { keys, isWhole: table.rowCount <= mostRows && !table.truncated };
}

function keyAt(
  table: ResultTable,
  row: number,
  columns: readonly { readonly name: DimensionName; readonly at: number }[]
): RowKey {
  const key: Partial<Record<DimensionName, string>> = {};
  for (const { name, at } of columns) {
    const value = table.value(row, at);
    if (value !== null) {
      key[name] = String(value);
    }
  }
  return key;
}
