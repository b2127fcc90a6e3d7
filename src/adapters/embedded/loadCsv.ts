import { tableNames, tables, type ColumnType, type Table } from '../../core/database/tables.js';
import type { TableName } from '../../core/database/tables.js';
import { AssistantError } from '../../core/errors/AssistantError.js';
import type { DuckDbEngine } from './DuckDbEngine.js';

const typeName = (type: ColumnType): string =>
  type.kind === 'decimal'
    ? `DECIMAL(${type.precision},${type.scale})`
    : { text: 'VARCHAR', integer: 'INTEGER', date: 'DATE' }[type.kind];

const expected: Record<ColumnType['kind'], string> = {
  text: 'text',
  integer: 'a whole number',
  decimal: 'a number',
  date: 'a day written as YYYY-MM-DD'
};

/**
 * Fills the six tables from the texts of six CSV files: comma, double quotes, one header line
 * whose columns may stand in any order, nothing between commas for NULL.
 * @throws AssistantError `system/data-invalid`, naming the file and what is wrong where
 */
export async function loadCsv(
  engine: DuckDbEngine,
  connection: number,
  texts: Readonly<Record<TableName, string>>
): Promise<void> {
  for (const name of tableNames) {
    const file = `${name}.csv`;
    const header = headerOf(texts[name], tables[name]);
    const columns = header.map(column => `'${column.name}': '${typeName(column.type)}'`);
    await engine.registerFileText(file, texts[name]);
    try {
      await engine.runQuery(
        connection,
        `INSERT INTO ${name} BY NAME SELECT * FROM read_csv('${file}', auto_detect = false,
           header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
           dateformat = '%Y-%m-%d', columns = {${columns.join(', ')}})`
      );
    } catch (error) {
      throw new AssistantError('system/data-invalid', [file, problem(error, tables[name])], {
        cause: error
      });
    } finally {
      await engine.dropFile(file);
    }
  }
}

function headerOf(text: string, table: Table): Table['columns'] {
  const names = (/^\uFEFF?([^\r\n]*)/.exec(text)?.[1] ?? '')
    .split(',')
    .map(name => name.trim().replace(/^"(.*)"$/, '$1'));
  const invalid = (why: string): AssistantError =>
    new AssistantError('system/data-invalid', [`${table.name}.csv`, why]);
  const missing = table.columns.find(column => !names.includes(column.name));
  if (missing) {
    throw invalid(`its first line has no column ${missing.name}`);
  }
  return names.map((name, index) => {
    const column = table.columns.find(known => known.name === name);
    if (!column) {
      throw invalid(`column ${index + 1} of its first line is none of the table ${table.name}`);
    }
    if (names.indexOf(name) !== index) {
      throw invalid(`its first line names ${name} twice`);
    }
    return column;
  });
}

/** What DuckDB complains about, without the row's values that its message quotes. */
function problem(error: unknown, table: Table): string {
  const message = error instanceof Error ? error.message : String(error);
  const empty = /NOT NULL constraint failed: \w+\.(\w+)/.exec(message)?.[1];
  if (empty !== undefined) {
    return `${empty} is empty in a line`;
  }
  const line = /Line: (\d+)/.exec(message)?.[1];
  const where = line === undefined ? 'a line' : `line ${line}`;
  const name = /column "(\w+)"/i.exec(message)?.[1];
  const column = table.columns.find(known => known.name === name);
  return column
    ? `${column.name} in ${where} is not ${expected[column.type.kind]}`
    : `${where} does not have the columns of the first line`;
}
