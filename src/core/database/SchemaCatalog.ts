export interface CatalogColumn {
  readonly name: string;
  /** As the catalog writes it, such as `decimal(10,2)`. */
  readonly type: string;
}

export interface CatalogTable {
  readonly name: string;
  readonly columns: readonly CatalogColumn[];
}

/** What tables and columns there really are; asked without waking the database. */
export interface SchemaCatalog {
  /** @throws AssistantError `system/…`, `query/stopped` */
  tables(signal: AbortSignal): Promise<readonly CatalogTable[]>;
}
