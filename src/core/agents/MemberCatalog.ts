import type { DatabaseClient } from '../database/DatabaseClient.js';
import { rowsOf } from '../database/ResultTable.js';
import { AssistantError } from '../errors/AssistantError.js';
import { EntityIndex, type EntityEntry } from '../reading/entities/EntityIndex.js';
import type { MemberCandidate, MemberFinder } from '../reading/ReadingContext.js';
import { tokenise } from '../reading/tokens/tokenise.js';
import { compileQuery } from '../semantics/compiler/compileQuery.js';
import { dimensions, dimensionNames, type DimensionName } from '../semantics/model/Dimension.js';
import { maySee } from '../semantics/model/semanticModel.js';
import { emptyQuery, type SemanticQuery } from '../semantics/SemanticQuery.js';
import type { PersonaName } from '../session/personas.js';
import { guardCompiled } from '../sql/guardCompiled.js';
import { orderMentions, type OrderMention } from './orderMentions.js';

/** Dimensions whose every member is known by name; orders are too many and are looked up. */
const named = dimensionNames.filter(
  name => !['sales_order', 'purchase_order', 'sales_status', 'purchase_status'].includes(name)
);

const orderDimensions = ['sales_order', 'purchase_order'] as const;

/** The most members of one dimension that are known by name. */
const memberLimit = 100_000;

/** The names in the data, for each persona those that it may see. */
export class MemberCatalog {
  private readonly known = new Map<string, Promise<KnownMembers>>();

  constructor(private readonly database: DatabaseClient) {}

  /** Loaded at the first question of a persona, and again when the data changes. */
  of(persona: PersonaName, signal: AbortSignal): Promise<KnownMembers> {
    const key = `${persona} ${this.database.dataVersion}`;
    const known = this.known.get(key) ?? this.loadOnce(key, persona);
    return unlessAborted(known, signal);
  }

  /** Questions share a load, so none of them stops it. */
  private loadOnce(key: string, persona: PersonaName): Promise<KnownMembers> {
    const known = this.load(persona, new AbortController().signal);
    this.known.set(key, known);
    // A failure is not kept: the next question tries again.
    known.catch(() => this.known.delete(key));
    return known;
  }

  private async load(persona: PersonaName, signal: AbortSignal): Promise<KnownMembers> {
    const entries: EntityEntry[] = [];
    for (const dimension of named.filter(name => maySee(persona, name))) {
      const query = { ...emptyQuery, groups: [{ kind: 'dimension' as const, name: dimension }] };
      for (const [key, name] of await runQuery(this.database, query, persona, signal)) {
        if (key !== null && key !== undefined) {
          const code = String(key);
          entries.push(
            name === undefined || name === null
              ? { dimension, key: code, name: code }
              : { dimension, key: code, name: String(name) }
          );
        }
      }
    }
    return new KnownMembers(entries, persona, this.database);
  }
}

/** What is awaited, for one who may leave before. */
function unlessAborted<T>(awaited: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      reject(new AssistantError('query/stopped', [], { cause: signal.reason }));
    };
    if (signal.aborted) {
      leave();
      return;
    }
    signal.addEventListener('abort', leave, { once: true });
    awaited.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', leave);
    });
  });
}

/** The members that one persona may see. */
export class KnownMembers {
  private readonly index: EntityIndex;
  private readonly names: ReadonlyMap<string, string>;
  private readonly prefixes: ReadonlySet<string>;

  constructor(
    entries: readonly EntityEntry[],
    private readonly persona: PersonaName,
    private readonly database: DatabaseClient
  ) {
    this.index = new EntityIndex(entries);
    this.names = new Map(entries.map(({ dimension, key, name }) => [`${dimension} ${key}`, name]));
    this.prefixes = new Set(
      entries.filter(({ dimension }) => isOrderType(dimension)).map(({ key }) => key.toLowerCase())
    );
  }

  /** What a member is called; its key where it has no other name. */
  nameOf(dimension: DimensionName, key: string): string {
    return this.names.get(`${dimension} ${key}`) ?? key;
  }

  /** The finder for one question: names at hand, and the orders that the question mentions. */
  async forQuestion(question: string, signal: AbortSignal): Promise<MemberFinder> {
    const mentions = orderMentions(tokenise(question), this.prefixes);
    const orders = await this.ordersOf(mentions, signal);
    return {
      find: (tokens, from) => [
        ...this.index.find(tokens, from).map(discounted),
        ...orders.filter(({ start }) => start === from)
      ],
      knows: word => this.index.knows(word)
    };
  }

  private async ordersOf(
    mentions: readonly OrderMention[],
    signal: AbortSignal
  ): Promise<readonly MemberCandidate[]> {
    const numbers = [...new Set(mentions.map(({ number }) => number))];
    if (numbers.length === 0) {
      return [];
    }
    const found: MemberCandidate[] = [];
    for (const dimension of orderDimensions.filter(name => maySee(this.persona, name))) {
      const query: SemanticQuery = {
        ...emptyQuery,
        groups: [{ kind: 'dimension', name: dimension }],
        filters: [{ kind: 'text', field: `${dimension}_number`, values: numbers, negated: false }]
      };
      const rows = await runQuery(this.database, query, this.persona, signal);
      const keys = rows.map(([key]) => String(key));
      found.push(...mentions.flatMap(mention => candidatesOf(mention, dimension, keys)));
    }
    return found;
  }
}

/** A number without its prefix may be several orders: each is a candidate of its own. */
function candidatesOf(
  { start, end, prefix, number, score }: OrderMention,
  dimension: DimensionName,
  keys: readonly string[]
): MemberCandidate[] {
  return keys
    .filter(key => {
      const at = key.lastIndexOf('-');
      const [keyPrefix, keyNumber] = [key.slice(0, at).toLowerCase(), key.slice(at + 1)];
      return keyNumber === number && (prefix === null || keyPrefix === prefix);
    })
    .map(key => ({ start, end, dimension, keys: [key], labels: [key], score, exact: true }));
}

/** "PO" is what people call an order before it is a kind of order. */
const discounted = (candidate: MemberCandidate): MemberCandidate =>
  isOrderType(candidate.dimension) ? { ...candidate, score: candidate.score * 0.5 } : candidate;

const isOrderType = (dimension: DimensionName): boolean =>
  dimension === 'sales_order_type' || dimension === 'purchase_order_type';

async function runQuery(
  database: DatabaseClient,
  query: SemanticQuery,
  persona: PersonaName,
  signal: AbortSignal
): Promise<(string | number | bigint | boolean | null | undefined)[][]> {
  const { dialect, today } = database;
  const compiled = compileQuery(query, { dialect, persona, today });
  if (!compiled) {
    const [group] = query.groups;
    const name = group?.kind === 'dimension' ? dimensions[group.name].label : '';
    throw new RangeError(`The model cannot list ${name}.`);
  }
  const guarded = guardCompiled(compiled, persona);
  const options = { signal, rowLimit: memberLimit };
  return rowsOf(await database.run(guarded, compiled.parameters, options));
}
