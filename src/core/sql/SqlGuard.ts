import { english } from '../language/Translation.js';
import { personaNames } from '../session/personas.js';
import { canonicalise, type CanonicalSql } from './canonicalise.js';
import { checkCommas } from './checkCommas.js';
import { checkWords } from './checkWords.js';
import { guardCodes } from './guardCodes.js';
import { passedSql, type GuardedSql } from './GuardedSql.js';
import type { GuardRefusal, GuardVerdict } from './GuardVerdict.js';
import { QueryWalker } from './QueryWalker.js';
import { Refusal } from './Refusal.js';
import type { SqlParser } from './SqlParser.js';
import type { Token } from './Token.js';

/**
 * Decides whether a query of unknown origin may run: one SELECT over the persona's tables, of
 * constructs, functions and types that are known, with a bounded result. What is not known is
 * refused. The text that passes is the canonical one, which all databases read alike.
 *
 * The guard is the client's handrail; the database role is the lock.
 */
export class SqlGuard {
  constructor(private readonly parser: SqlParser) {}

  /** @param persona checked too, as it may come from outside */
  guard(sql: string, persona: string): GuardVerdict {
    try {
      return { allowed: true, sql: this.check(sql, persona) };
    } catch (thrown) {
      if (thrown instanceof Refusal) {
        return refused(thrown, sql);
      }
      throw thrown;
    }
  }

  private check(sql: string, persona: string): GuardedSql {
    const name = personaNames.find(each => each === persona);
    if (name === undefined) {
      throw new Refusal('guard/persona', [persona]);
    }
    const canonical = canonicalise(sql);
    checkStatement(canonical.tokens);
    checkCommas(canonical.tokens);
    const walker = new QueryWalker(name, largestNumber(canonical.tokens));
    walker.walk(this.parse(canonical), { commonTables: [], outer: undefined });
    checkWords(canonical.tokens, walker.names);
    return passedSql(canonical.text, name);
  }

  private parse({ parserText, other }: CanonicalSql): unknown {
    if (other !== undefined && this.parser.parse(other.text).ok) {
      throw new Refusal('guard/string', ['it could end in two places'], other.at);
    }
    const parsed = this.parser.parse(parserText);
    if (!parsed.ok) {
      throw parsed.tooDeep
        ? new Refusal('guard/nesting')
        : new Refusal('guard/syntax', [parsed.message]);
    }
    const [statement, ...others] = parsed.statements;
    if (statement === undefined || others.length > 0) {
      throw new Refusal(statement === undefined ? 'guard/empty' : 'guard/several-statements');
    }
    return statement;
  }
}

/** Numbers in text count too: they can be cast. */
function largestNumber(tokens: readonly Token[]): number {
  const numbers = tokens
    .filter(
      ({ kind, value }) => kind === 'number' || (kind === 'string' && /^'[\d.e+]+'$/i.test(value))
    )
    .map(({ value }) => Number(value.replaceAll("'", '')));
  return numbers.reduce((largest, number) => Math.max(largest, number || 0), 0);
}

/** One statement, which begins as a query does. */
function checkStatement(tokens: readonly Token[]): void {
  const end = tokens.findIndex(token => token.kind === 'mark' && token.value === ';');
  const after = end < 0 ? undefined : tokens.slice(end).find(token => token.value !== ';');
  if (after !== undefined) {
    throw new Refusal('guard/several-statements', [], after.at);
  }
  const first = tokens.find(token => !(token.kind === 'mark' && token.value === '('));
  if (first === undefined || first.value === ';') {
    throw new Refusal('guard/empty');
  }
  if (first.kind !== 'word' || !['select', 'with'].includes(first.value)) {
    throw new Refusal('guard/statement', [first.value.toUpperCase().slice(0, 40)], first.at);
  }
}

function refused({ code, parts, at }: Refusal, sql: string): GuardRefusal {
  const sentence = english.__(guardCodes[code], ...parts.map(part => part.slice(0, 200)));
  const where = at === undefined ? '' : ` (${place(sql, at)})`;
  return { allowed: false, code, message: sentence.replace(/[.]?$/, `${where}.`), parts };
}

/** @param at UTF-16 offset */
function place(sql: string, at: number): string {
  const before = sql.slice(0, at).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
