import { GetTablesCommand, type GlueClient, type Table } from '@aws-sdk/client-glue';
import type { OnUsage } from '../../core/cost/Usage.js';
import type { CatalogTable, SchemaCatalog } from '../../core/database/SchemaCatalog.js';
import { rejectWhenAborted } from '../../core/errors/rejectWhenAborted.js';
import { catalogTableOf } from './catalogTableOf.js';
import { toAwsError } from './toAwsError.js';

export interface GlueSettings {
  readonly database: string;
  /** Of the account that holds it; without it the caller's own. */
  readonly catalogId?: string | undefined;
  /** Told of each page that is asked for. */
  readonly onUsage?: OnUsage;
}

/** The tables of a Glue database: what Redshift Spectrum and Athena know, without waking either. */
export class GlueCatalog implements SchemaCatalog {
  constructor(
    private readonly client: GlueClient,
    private readonly settings: GlueSettings
  ) {}

  tables(signal: AbortSignal): Promise<readonly CatalogTable[]> {
    return rejectWhenAborted(this.pages(signal), signal);
  }

  private async pages(abortSignal: AbortSignal): Promise<readonly CatalogTable[]> {
    const { database, catalogId, onUsage } = this.settings;
    const tables: Table[] = [];
    let next: string | undefined;
    do {
      const command: GetTablesCommand = new GetTablesCommand({
        DatabaseName: database,
        ...(catalogId === undefined ? {} : { CatalogId: catalogId }),
        ...(next === undefined ? {} : { NextToken: next })
      });
      try {
        const page = await this.client.send(command, { abortSignal });
        tables.push(...(page.TableList ?? []));
        next = page.NextToken;
      } catch (thrown) {
        const operation = { service: 'AWS Glue', action: 'glue:GetTables', resource: database };
        throw toAwsError(thrown, operation);
      } finally {
        onUsage?.({ service: 'glue', requests: 1 });
      }
    } while (next !== undefined && next !== '');
    return tables.map(catalogTableOf);
  }
}
