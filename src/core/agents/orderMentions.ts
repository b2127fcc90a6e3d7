import type { Token } from '../reading/tokens/Token.js';

/** A number in a question that may be an order's, over the tokens `start` to `end` (exclusive). */
export interface OrderMention {
  readonly start: number;
  readonly end: number;
  /** Lower case; null where only the number was said. */
  readonly prefix: string | null;
  readonly number: string;
  /** 0 to 1. */
  readonly score: number;
}

/** Words before a number that say no more than that it is an order's; "po" is a prefix besides. */
const nouns = new Set(['order', 'po', 'number', 'no']);

/**
 * "SO-1204", "so 1204", "#1204", "order 1204", "1204": a bare number is an order only where
 * nothing else makes sense of it.
 * @param prefixes the prefixes that orders have in the data, lower case
 */
export function orderMentions(
  tokens: readonly Token[],
  prefixes: ReadonlySet<string>
): readonly OrderMention[] {
  return tokens.flatMap((token, start): OrderMention[] => {
    if (token.kind === 'code' && token.prefix !== undefined && token.digits !== undefined) {
      const { prefix, digits } = token;
      return prefixes.has(prefix)
        ? [{ start, end: start + 1, prefix, number: digits, score: 1 }]
        : [];
    }
    const next = tokens[start + 1];
    const number = next && wholeNumber(next);
    if (token.kind === 'word' && number) {
      // "PO 1130" is said of any purchase order with the number, "so 1204" of SO-1204 alone.
      const prefix = nouns.has(token.text) ? null : token.text;
      return prefix === null || prefixes.has(prefix)
        ? [{ start, end: start + 2, prefix, number, score: prefix === null ? 0.95 : 1 }]
        : [];
    }
    const bare = wholeNumber(token);
    return bare
      ? [{ start, end: start + 1, prefix: null, number: bare, score: isYear(bare) ? 0.2 : 0.5 }]
      : [];
  });
}

/** "2024" is said of the year before it is said of an order. */
const isYear = (number: string): boolean => /^(19|20)\d\d$/.test(number);

function wholeNumber(token: Token): string | null {
  return token.kind === 'number' && /^\d{3,}$/.test(token.text) && !token.percent
    ? token.text
    : null;
}
