import { Lazy } from '../cache/Lazy.js';
import type { DatabaseClient } from '../database/DatabaseClient.js';
import { tableOfRows } from '../database/ResultTable.js';
import { rejectWhenAborted } from '../errors/rejectWhenAborted.js';
import type { ValueLabel } from '../reading/extension/ModelExtension.js';
import { isLossError } from '../schema/lossError.js';
import { dimensionNames, type DimensionName } from '../semantics/model/Dimension.js';
import { maySee } from '../semantics/model/semanticModel.js';
import { emptyQuery } from '../semantics/SemanticQuery.js';
import type { PersonaName } from '../session/personas.js';
import { KnownMembers } from './KnownMembers.js';
import { listMembers } from './listMembers.js';

/** Dimensions whose every member is known by name; orders are too many and are looked up. */
const named = dimensionNames.filter(
  name => !['sales_order', 'purchase_order', 'sales_status', 'purchase_status'].includes(name)
);

/** Members that are taken in without a rest: few milliseconds' worth. */
const slice = 256;

/** The names in the data, for each persona those that it may see. */
export class MemberCatalog {
  private readonly known = new Map<string, Lazy<KnownMembers>>();
  private labels: readonly ValueLabel[] = [];

  /** @param rest lets others run between two slices of a long load */
  constructor(
    private readonly database: DatabaseClient,
    private readonly rest: () => Promise<void> = () => Promise.resolve()
  ) {}

  /** Loaded at the first question of a persona, and again when the data changes. */
  of(persona: PersonaName, signal: AbortSignal): Promise<KnownMembers> {
    const key = this.keyOf(persona);
    let known = this.known.get(key);
    if (!known) {
      // Questions share a load, so none of them stops it.
      known = new Lazy(() => this.load(persona, new AbortController().signal));
      this.known.set(key, known);
    }
    return rejectWhenAborted(known.get(), signal);
  }

  /** What `of` has loaded; null before. */
  loadedFor(persona: PersonaName): KnownMembers | null {
    return this.known.get(this.keyOf(persona))?.last ?? null;
  }

  private keyOf(persona: PersonaName): string {
    return `${persona} ${this.database.dataVersion}`;
  }

  /** Calls values otherwise than the data does, from the next question on. */
  label(labels: readonly ValueLabel[]): void {
    this.labels = labels;
    this.clear();
  }

  /** Forgets the names; the next question loads them again. */
  clear(): void {
    this.known.clear();
  }

  private async load(persona: PersonaName, signal: AbortSignal): Promise<KnownMembers> {
    const known = new KnownMembers(persona, this.database);
    for (const dimension of named.filter(name => maySee(persona, name))) {
      await this.loadDimension(dimension, known, signal);
    }
    for (const { dimension, value, label } of this.labels) {
      known.label(dimension, value, label);
    }
    return known;
  }

  private async loadDimension(
    dimension: DimensionName,
    known: KnownMembers,
    signal: AbortSignal
  ): Promise<void> {
    const query = { ...emptyQuery, groups: [{ kind: 'dimension' as const, name: dimension }] };
    const table = await listMembers(this.database, query, known.persona, signal).catch(
      (thrown: unknown) => {
        if (!isLossError(thrown)) {
          throw thrown;
        }
        // Nobody goes by a name that the database does not have.
        return tableOfRows([], [], this.database.today);
      }
    );
    for (let row = 0; row < table.rowCount; row += 1) {
      const key = table.value(row, 0);
      if (key !== null) {
        const code = String(key);
        // Outside the table there is no value: not every dimension has names.
        const name = table.columns.length > 1 ? table.value(row, 1) : null;
        known.add({ dimension, key: code, name: name === null ? code : String(name) });
      }
      if (row % slice === slice - 1) {
        await this.rest();
      }
    }
  }
}
