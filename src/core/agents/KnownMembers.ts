import type { DatabaseClient } from '../database/DatabaseClient.js';
import { rowsOf } from '../database/ResultTable.js';
import type { NameCompleter } from '../reading/completion/completeQuestion.js';
import { EntityIndex, type EntityEntry } from '../reading/entities/EntityIndex.js';
import type { MemberCandidate, MemberFinder } from '../reading/ReadingContext.js';
import { tokenise } from '../reading/tokens/tokenise.js';
import type { DimensionName } from '../semantics/model/Dimension.js';
import { maySee } from '../semantics/model/semanticModel.js';
import { emptyQuery, type SemanticQuery } from '../semantics/SemanticQuery.js';
import type { PersonaName } from '../session/personas.js';
import { listMembers } from './listMembers.js';
import { orderMentions, type OrderMention } from './orderMentions.js';

const orderDimensions = ['sales_order', 'purchase_order'] as const;

/** The members that one persona may see. */
export class KnownMembers {
  private readonly index = new EntityIndex();
  private readonly names = new Map<DimensionName, Map<string, string>>();
  private readonly prefixes = new Set<string>();

  constructor(
    readonly persona: PersonaName,
    private readonly database: DatabaseClient
  ) {}

  add(entry: EntityEntry): void {
    const { dimension, key, name } = entry;
    this.index.add(entry);
    const names = this.names.get(dimension) ?? new Map<string, string>();
    this.names.set(dimension, names.set(key, name));
    if (isOrderType(dimension)) {
      this.prefixes.add(key.toLowerCase());
    }
  }

  /** Calls a member otherwise than the data does; what is none of the persona's stays unknown. */
  label(dimension: DimensionName, key: string, label: string): void {
    const names = this.names.get(dimension);
    if (names?.has(key)) {
      this.index.add({ dimension, key, name: label });
      names.set(key, label);
    }
  }

  /** What a member is called; its key where it has no other name. */
  nameOf(dimension: DimensionName, key: string): string {
    return this.names.get(dimension)?.get(key) ?? key;
  }

  /** What words begin to name, by its name where that is enough; by its code where that was begun. */
  complete(words: readonly string[], most: number): ReturnType<NameCompleter['complete']> {
    return this.index.begunBy(words, most).map(({ dimension, key, name }) => {
      const byCode = key.toLowerCase().startsWith(words.join(' '));
      const [text, detail] =
        byCode || !this.isNamedBy(dimension, key, name) ? [key, name] : [name, key];
      return { text, kind: dimension, detail: text === detail ? '' : detail };
    });
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
      all: (dimension, most) => this.index.all(dimension, most),
      knows: word => this.index.knows(word)
    };
  }

  /** Whether the name alone means just this member. */
  private isNamedBy(dimension: DimensionName, key: string, name: string): boolean {
    const tokens = tokenise(name);
    const found = this.index.find(tokens, 0).filter(({ end }) => end === tokens.length);
    const [best] = [...found].sort((one, other) => other.score - one.score);
    return best?.dimension === dimension && best.keys.length === 1 && best.keys[0] === key;
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
      const orders = await listMembers(this.database, query, this.persona, signal);
      const keys = rowsOf(orders).map(([key]) => String(key));
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
