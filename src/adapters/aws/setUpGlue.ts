import {
  CreateDatabaseCommand,
  CreateTableCommand,
  GetDatabaseCommand,
  GetTablesCommand,
  UpdateTableCommand,
  type GlueClient,
  type Table as GlueTable,
  type TableInput
} from '@aws-sdk/client-glue';
import { tableNames, tables, type TableName } from '../../core/database/tables.js';
import { driftOf } from '../../core/schema/driftOf.js';
import { catalogTableOf } from './catalogTableOf.js';
import { glueTable } from './glueTable.js';
import { toAwsError } from './toAwsError.js';

export interface GlueSetup {
  readonly database: string;
  readonly catalogId?: string | undefined;
  /** The folder of the six folders of Parquet files, such as `s3://bucket/data`; only for Athena. */
  readonly location?: string | undefined;
  /** Only says what it would do. */
  readonly isTrial: boolean;
}

/**
 * Gives a Glue database the six tables: creates what is missing, puts right the columns that
 * differ, and leaves everything else of a table as it is. Doing it again does nothing.
 * @returns what it did, a sentence each
 * @throws AssistantError `system/…`
 */
export async function setUpGlue(client: GlueClient, setup: GlueSetup): Promise<readonly string[]> {
  const { database, catalogId, location, isTrial } = setup;
  const catalog = catalogId === undefined ? {} : { CatalogId: catalogId };
  const within = { ...catalog, DatabaseName: database };
  const done: string[] = [];
  const change = async (sentence: string, action: string, work: () => Promise<unknown>) => {
    if (!isTrial) {
      await asked(action, database, work);
    }
    done.push(isTrial ? `Would do: ${sentence}` : sentence);
  };

  const isThere = await exists(client, database, catalog);
  if (!isThere) {
    await change(`created the database ${database}.`, 'glue:CreateDatabase', () =>
      client.send(new CreateDatabaseCommand({ ...catalog, DatabaseInput: { Name: database } }))
    );
  }
  const found = isThere ? await existing(client, within, database) : [];
  for (const name of tableNames) {
    const table = found.find(({ Name }) => Name?.toLowerCase() === name);
    if (!table) {
      const TableInput = glueTable(tables[name], location);
      await change(`created the table ${name}.`, 'glue:CreateTable', () =>
        client.send(new CreateTableCommand({ ...within, TableInput }))
      );
      continue;
    }
    const wrong = wrongColumns(name, table);
    if (wrong.length === 0) {
      done.push(`${name} is as it should be.`);
    } else {
      const TableInput = corrected(name, table);
      await change(`put right in ${name}: ${wrong.join(', ')}.`, 'glue:UpdateTable', () =>
        client.send(new UpdateTableCommand({ ...within, TableInput }))
      );
    }
  }
  return done;
}

async function exists(client: GlueClient, Name: string, catalog: object): Promise<boolean> {
  try {
    await asked('glue:GetDatabase', Name, () =>
      client.send(new GetDatabaseCommand({ ...catalog, Name }))
    );
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'system/not-found') {
      return false;
    }
    throw error;
  }
}

async function existing(
  client: GlueClient,
  within: { readonly DatabaseName: string },
  database: string
): Promise<readonly GlueTable[]> {
  const found: GlueTable[] = [];
  let NextToken: string | undefined;
  do {
    const command: GetTablesCommand = new GetTablesCommand({ ...within, NextToken });
    const page = await asked('glue:GetTables', database, () => client.send(command));
    found.push(...(page.TableList ?? []));
    NextToken = page.NextToken === '' ? undefined : page.NextToken;
  } while (NextToken !== undefined);
  return found;
}

const wrongColumns = (name: TableName, table: GlueTable): readonly string[] =>
  driftOf([catalogTableOf(table)])
    .columns.filter(column => column.table === name)
    .map(({ column }) => column);

/** Our columns first, then those that somebody else added. */
function corrected(name: TableName, table: GlueTable): TableInput {
  const { Description, Owner, Retention, PartitionKeys, TableType, Parameters } = table;
  const partitions = new Set((PartitionKeys ?? []).map(key => key.Name?.toLowerCase()));
  const columns = glueTable(tables[name], undefined).StorageDescriptor?.Columns ?? [];
  const own = columns.filter(column => !partitions.has(column.Name));
  const others = (table.StorageDescriptor?.Columns ?? []).filter(
    other => !columns.some(column => column.Name === other.Name?.toLowerCase())
  );
  const isWrong = new Set(wrongColumns(name, table));
  const kept = new Map(
    (table.StorageDescriptor?.Columns ?? []).map(column => [column.Name?.toLowerCase(), column])
  );
  return {
    Name: table.Name,
    Description,
    Owner,
    Retention,
    PartitionKeys,
    TableType,
    Parameters,
    StorageDescriptor: {
      ...table.StorageDescriptor,
      Columns: [
        ...own.map(column =>
          isWrong.has(column.Name ?? '') ? column : (kept.get(column.Name) ?? column)
        ),
        ...others
      ]
    }
  };
}

async function asked<T>(action: string, resource: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toAwsError(error, { service: 'AWS Glue', action, resource });
  }
}
