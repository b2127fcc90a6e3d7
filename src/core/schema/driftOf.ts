import { catalogType } from '../database/catalogType.js';
import type { CatalogColumn, CatalogTable } from '../database/SchemaCatalog.js';
import {
  tableNames,
  tables,
  type Column,
  type ColumnType,
  type TableName
} from '../database/tables.js';
import type { ColumnDrift, Drift } from './Drift.js';

/** What a catalog holds, against the six tables; names are compared in lower case. */
export function driftOf(catalog: readonly CatalogTable[]): Drift {
  const found = new Map(catalog.map(({ name, columns }) => [name.toLowerCase(), columns]));
  const known = tableNames.flatMap(name => {
    const columns = found.get(name);
    return columns ? [{ name, columns }] : [];
  });
  return {
    missingTables: tableNames.filter(name => !found.has(name)),
    extraTables: [...found.keys()].filter(name => !isTableName(name)).sort(),
    columns: known.flatMap(({ name, columns }) =>
      tables[name].columns.flatMap(column => driftOfColumn(name, column, columns))
    ),
    extraColumns: known.flatMap(({ name, columns }) =>
      columns
        .map(column => column.name.toLowerCase())
        .filter(column => !tables[name].columns.some(own => own.name === column))
        .map(column => ({ table: name, column }))
    )
  };
}

const isTableName = (name: string): name is TableName => tableNames.some(own => own === name);

function driftOfColumn(
  table: TableName,
  { name, type }: Column,
  columns: readonly CatalogColumn[]
): ColumnDrift[] {
  const found = columns.find(column => column.name.toLowerCase() === name)?.type ?? null;
  const expected = catalogType(type);
  const isSame = found !== null && same[type.kind].test(found.trim()) && sameDecimal(type, found);
  const isUsable = found !== null && usable[type.kind].test(found.trim());
  return isSame ? [] : [{ table, column: name, expected, found, isUsable }];
}

type Kinds = Readonly<Record<ColumnType['kind'], RegExp>>;

const texts = /^(string|text|(var)?char(acter)?( varying)?(\(\d+\))?)$/i;
const integers = /^(tinyint|smallint|int|integer|bigint|int[248])$/i;
const decimals = /^(decimal|numeric)(\(\d+(, ?\d+)?\))?$/i;
const dates = /^date$/i;

/** What tells the same: the width of a text or a whole number means nothing to us. */
const same: Kinds = { text: texts, integer: integers, decimal: decimals, date: dates };

/**
 * What can be reckoned with. A timestamp is no date: a period would end with the first moment of
 * its last day.
 */
const usable: Kinds = {
  text: texts,
  integer: new RegExp(`${integers.source}|${decimals.source}`, 'i'),
  decimal: new RegExp(
    `${integers.source}|${decimals.source}|^(float|double|real|double precision)$`,
    'i'
  ),
  date: dates
};

function sameDecimal(type: ColumnType, found: string): boolean {
  return (
    type.kind !== 'decimal' || found.replaceAll(/[^\d,]/g, '') === `${type.precision},${type.scale}`
  );
}
