import { z } from 'zod';
import { catalogType } from '../../../src/core/database/catalogType.js';
import { tableNames, tables } from '../../../src/core/database/tables.js';
import { account } from './AccessKeys.js';
import { AwsFailure } from './AwsFailure.js';
import { jsonAnswer, type AwsAnswer, type AwsCall, type AwsService } from './AwsService.js';
import { validated } from './validated.js';

const Column = z.looseObject({ Name: z.string(), Type: z.string() });
const TableInput = z.looseObject({
  Name: z.string().min(1).max(255),
  StorageDescriptor: z.looseObject({ Columns: z.array(Column) }).optional(),
  PartitionKeys: z.array(Column).optional()
});
type TableInput = z.infer<typeof TableInput>;

const catalog = { CatalogId: z.literal(account).optional() };
const DatabaseInput = z.looseObject({ Name: z.string().min(1).max(255) });
const CreateDatabase = z.object({ ...catalog, DatabaseInput });
const GetDatabase = z.object({ ...catalog, Name: z.string() });
const InDatabase = z.object({ ...catalog, DatabaseName: z.string() });
const GetTable = InDatabase.extend({ Name: z.string() });
const WriteTable = InDatabase.extend({ TableInput });
const GetTables = InDatabase.extend({
  Expression: z.string().optional(),
  NextToken: z.string().optional(),
  MaxResults: z.number().int().min(1).max(100).optional()
});

interface Kept {
  readonly created: number;
  readonly input: object;
  readonly tables: Map<string, TableInput>;
}

/** The data catalog of the account, with the six tables in `supply_chain`. */
export class GlueService implements AwsService {
  /** The most tables of a page. */
  pageTables = 100;
  private readonly databases = new Map<string, Kept>();

  constructor(
    private readonly region: string,
    private readonly now: () => number
  ) {
    this.createDatabase({ DatabaseInput: { Name: 'supply_chain' } });
    for (const name of tableNames) {
      const Columns = tables[name].columns.map(column => ({
        Name: column.name,
        Type: catalogType(column.type)
      }));
      this.createTable({
        DatabaseName: 'supply_chain',
        TableInput: { Name: name, StorageDescriptor: { Columns } }
      });
    }
  }

  resourceOf({ input }: AwsCall): string {
    const { DatabaseName, Name } = z
      .object({ DatabaseName: z.string().optional(), Name: z.string().optional() })
      .parse(input ?? {});
    return `arn:aws:glue:${this.region}:${account}:database/${DatabaseName ?? Name ?? '*'}`;
  }

  answer(call: AwsCall): Promise<AwsAnswer> {
    const answers: Readonly<Record<string, (input: unknown) => object>> = {
      CreateDatabase: input => this.createDatabase(input),
      GetDatabase: input => this.getDatabase(input),
      CreateTable: input => this.createTable(input),
      UpdateTable: input => this.updateTable(input),
      GetTable: input => this.getTable(input),
      GetTables: input => this.getTables(input)
    };
    const answer = answers[call.operation];
    if (!answer) {
      throw new AwsFailure('UnknownOperationException', '');
    }
    return Promise.resolve(jsonAnswer(answer(call.input)));
  }

  private createDatabase(input: unknown): object {
    const { DatabaseInput: given } = checked(CreateDatabase, input);
    const name = given.Name.toLowerCase();
    if (this.databases.has(name)) {
      throw new AwsFailure('AlreadyExistsException', 'Database already exists.');
    }
    this.databases.set(name, { created: this.now(), input: given, tables: new Map() });
    return {};
  }

  private getDatabase(input: unknown): object {
    const { Name: name } = checked(GetDatabase, input);
    const { input: given, created } = this.find(name);
    const Database = { ...given, Name: name, CreateTime: created / 1000, CatalogId: account };
    return { Database };
  }

  private createTable(input: unknown): object {
    const { DatabaseName, TableInput: given } = checked(WriteTable, input);
    const kept = this.find(DatabaseName).tables;
    const name = given.Name.toLowerCase();
    if (kept.has(name)) {
      throw new AwsFailure('AlreadyExistsException', 'Table already exists.');
    }
    kept.set(name, given);
    return {};
  }

  private updateTable(input: unknown): object {
    const { DatabaseName, TableInput: given } = checked(WriteTable, input);
    const kept = this.find(DatabaseName).tables;
    const name = given.Name.toLowerCase();
    if (!kept.has(name)) {
      throw notFound(`Table ${name} not found.`);
    }
    kept.set(name, given);
    return {};
  }

  private getTable(input: unknown): object {
    const { DatabaseName: database, Name: name } = checked(GetTable, input);
    const table = this.find(database).tables.get(name.toLowerCase());
    if (!table) {
      throw notFound(`Entity Not Found: table ${name}`);
    }
    return { Table: this.tableOf(database, table) };
  }

  private getTables(input: unknown): object {
    const { DatabaseName: database, Expression: pattern, ...page } = checked(GetTables, input);
    const named = [...this.find(database).tables.values()].filter(
      ({ Name }) => pattern === undefined || new RegExp(`^(?:${pattern})$`).test(Name)
    );
    const from = Number(page.NextToken ?? 0);
    const to = from + Math.min(page.MaxResults ?? 100, this.pageTables);
    return {
      TableList: named.slice(from, to).map(table => this.tableOf(database, table)),
      NextToken: to < named.length ? String(to) : undefined
    };
  }

  private tableOf(database: string, table: TableInput): object {
    const now = this.now() / 1000;
    return {
      ...table,
      Name: table.Name.toLowerCase(),
      DatabaseName: database,
      CreateTime: now,
      UpdateTime: now,
      CatalogId: account,
      IsRegisteredWithLakeFormation: false
    };
  }

  private find(name: string): Kept {
    const found = this.databases.get(name.toLowerCase());
    if (!found) {
      throw notFound(`Database ${name} not found.`);
    }
    return found;
  }
}

const notFound = (message: string): AwsFailure =>
  new AwsFailure('EntityNotFoundException', message);

const checked = <T>(schema: z.ZodType<T>, input: unknown): T =>
  validated(schema, input, 'InvalidInputException');
