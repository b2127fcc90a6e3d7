import type { CommonTable } from './CommonTable.js';
import type { Relation, Source } from './Relation.js';

/** Where a name was found. */
export type Found =
  | { readonly where: 'source'; readonly sources: readonly Source[] }
  | { readonly where: 'alias' }
  | { readonly where: 'outer' };

/** What a query can see of the queries around it. */
export interface Surroundings {
  /** Innermost first. */
  readonly commonTables: readonly CommonTable[];
  readonly outer: Scope | undefined;
}

/** The names one SELECT can see: its sources, the aliases of its list, the SELECTs around it. */
export class Scope {
  constructor(readonly around: Surroundings) {}

  readonly sources: Source[] = [];
  /** Aliases of the list, each with the most different values it can hold. */
  readonly aliases = new Map<string, number>();
  readonly windows = new Set<string>();

  add(name: string, relation: Relation): Source {
    const source = { name, relation };
    this.sources.push(source);
    return source;
  }

  /** @param column in lower case @param table the qualifier in lower case, or undefined */
  find(column: string, table: string | undefined): Found | undefined {
    const named = this.sources.filter(source => table === undefined || source.name === table);
    let holding = named.filter(source => source.relation.columns.has(column));
    if (holding.length === 0 && (table !== undefined || !this.aliases.has(column))) {
      holding = named.filter(source => source.relation.open);
    }
    if (holding.length > 0) {
      return { where: 'source', sources: holding };
    }
    if (table === undefined && this.aliases.has(column)) {
      return { where: 'alias' };
    }
    const { outer } = this.around;
    return outer?.find(column, table) && { where: 'outer' };
  }

  /** The most different values an expression that is a plain column can hold. */
  variety(column: string, table: string | undefined): number {
    const found = this.find(column, table);
    if (found?.where === 'source') {
      return Math.max(
        ...found.sources.map(source => source.relation.columns.get(column) ?? Infinity)
      );
    }
    return found?.where === 'alias' ? (this.aliases.get(column) ?? Infinity) : 1;
  }

  source(name: string): Source | undefined {
    return this.sources.find(each => each.name === name) ?? this.around.outer?.source(name);
  }

  inside(): Surroundings {
    return { commonTables: this.around.commonTables, outer: this };
  }
}
