import { Refusal } from './Refusal.js';
import type { Token } from './Token.js';
import { utf8Length } from './utf8Length.js';

export const maximumBytes = 100 * 1024;
const maximumNesting = 30;
/** Operators that parsers chain by recursion. */
const maximumChained = 2000;

export interface CanonicalSql {
  /**
   * The text that every database reads alike. Each character stands where it stood: a comment
   * has become blanks, `\'` has become `''`.
   */
  readonly text: string;
  /**
   * The same for a parser that takes no word of the grammar as the name of a parameter: other
   * names of the same length stand for them.
   */
  readonly parserText: string;
  readonly tokens: readonly Token[];
  /**
   * What the text says where a backslash escapes nothing, if that may be a query too. Where it is
   * one, the text means two things.
   */
  readonly other?: { readonly text: string; readonly at: number };
}

const operators =
  /::|<>|!=|<=|>=|<<|>>|\|\|(?!\/)|!~~\*|!~~|!~\*|!~|~~\*|~~|~\*|~|&(?!&)|\|(?![|/&])|[-+*/%^=<>]/y;
const chained = new Set(['+', '-', '*', '/', '%', '^', '||', '::', '&', '|', '<<', '>>']);
const wordStart = /[\p{L}_]/u;
const words = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
/** A quote inside a quoted name is written twice. */
const quotedNames = /"(?:[^"]|"")*"/y;
const numbers = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?/y;
const parameters = /\$\d{1,4}|:[A-Za-z_][A-Za-z0-9_]*|\?/y;
/** `E'…'`, `U&'…'`, `B'…'`: literals with an escaping of their own. */
const literalPrefixes = new Set(['e', 'b', 'x', 'n', 'r', 'u', 'q', 'br', 'rb', 'nq', 'l']);
/** Separators other than the blank; control, invisible, private and unassigned characters. */
const unreadable = /[\p{Zl}\p{Zp}\p{C}]/u;
const joiners = new Set(['\u200c', '\u200d']);

const foldAscii = (word: string): string => word.replace(/[A-Z]/g, letter => letter.toLowerCase());

function describe(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const hex = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  return point > 0x20 && point < 0x7f ? `“${character}”` : hex;
}

/**
 * Reads a query the way Redshift, PostgreSQL and DuckDB agree on, and refuses what they do not
 * agree on.
 * @throws Refusal
 */
export function canonicalise(sql: string): CanonicalSql {
  const bytes = utf8Length(sql);
  if (bytes > maximumBytes) {
    throw new Refusal('guard/size', [String(bytes), String(maximumBytes)]);
  }
  const lexer = new Lexer(sql, true);
  const canonical = lexer.run();
  const at = lexer.escapedQuote;
  const text = at === undefined ? undefined : textWithoutEscapes(sql);
  return at === undefined || text === undefined ? canonical : { ...canonical, other: { text, at } };
}

function withPlainParameters(text: string, tokens: readonly Token[]): string {
  let plain = text;
  for (const { kind, value, at } of tokens) {
    if (kind === 'parameter' && value.startsWith(':')) {
      const name = 'p'.repeat(value.length - 1);
      plain = `${plain.slice(0, at + 1)}${name}${plain.slice(at + value.length)}`;
    }
  }
  return plain;
}

/** The text where `\'` is a backslash, written as a slash, and the end of a literal; if it is whole. */
function textWithoutEscapes(sql: string): string | undefined {
  try {
    return new Lexer(sql, false).run().text;
  } catch {
    return undefined;
  }
}

class Lexer {
  constructor(
    private readonly sql: string,
    /** Whether `\'` is a quote inside a literal, as in Redshift. */
    private readonly escapes: boolean
  ) {}

  /** Where the first `\'` stands. */
  escapedQuote: number | undefined;

  run(): CanonicalSql {
    while (this.at < this.sql.length) {
      this.step();
    }
    const text = this.pieces.join('').replace(/[\s;]+$/, '');
    return { text, parserText: withPlainParameters(text, this.tokens), tokens: this.tokens };
  }

  private step(): void {
    const { sql, at } = this;
    const here = sql.charAt(at);
    const next = sql.charAt(at + 1);
    if (here === ' ' || here === '\n' || here === '\t') {
      this.keep(here);
    } else if (here === '\r' && next === '\n') {
      this.keep('\r\n');
    } else if (here === '-' && next === '-') {
      this.lineComment();
    } else if (here === '/' && next === '*') {
      this.blockComment();
    } else if (here === "'") {
      this.string();
    } else if (here === '"') {
      this.quoted();
    } else if ('(),;.'.includes(here) && !(here === '.' && /\d/.test(next))) {
      this.mark(here);
    } else if (/[\d.]/.test(here)) {
      this.number();
    } else {
      this.symbol();
    }
  }

  private symbol(): void {
    const character = String.fromCodePoint(this.sql.codePointAt(this.at) ?? 0);
    if (wordStart.test(character)) {
      this.word();
      return;
    }
    const parameter = this.match(parameters);
    if (parameter !== undefined) {
      this.token('parameter', parameter, parameter);
      return;
    }
    const operator = this.match(operators);
    if (operator === undefined) {
      throw new Refusal('guard/character', [describe(character)], this.at);
    }
    if (chained.has(operator) && ++this.chain > maximumChained) {
      throw new Refusal('guard/nesting', [], this.at);
    }
    this.token('operator', operator, operator);
  }

  private word(): void {
    const word = this.match(words) ?? '';
    const after = this.sql.charAt(this.at + word.length);
    const value = foldAscii(word);
    if (/[^\x20-\x7e]/.test(word)) {
      this.checkLetters(word);
    }
    if (after === "'" && literalPrefixes.has(value)) {
      throw new Refusal('guard/string', [`${word}'…' has an escaping of its own`], this.at);
    }
    if (value === 'u' && /^&['"]/.test(this.sql.slice(this.at + 1, this.at + 3))) {
      throw new Refusal('guard/character', ['“&”'], this.at + 1);
    }
    if (after === '$') {
      throw new Refusal('guard/character', ['“$”'], this.at + word.length);
    }
    this.token('word', value, word);
  }

  /** Letters that fold or look like others: a name is one script, and in its normal form. */
  private checkLetters(word: string): void {
    const latin = /\p{Script=Latin}/u.test(word);
    const other = /(?!\p{Script=Latin})\p{L}/u.exec(word);
    if (latin && other !== null) {
      throw new Refusal('guard/character', [describe(other[0])], this.at);
    }
    if (word.normalize('NFKC') !== word) {
      const odd = Array.from(word).find(letter => letter.normalize('NFKC') !== letter) ?? word;
      throw new Refusal('guard/character', [describe(odd)], this.at);
    }
  }

  private number(): void {
    const number = this.match(numbers);
    if (number === undefined) {
      throw new Refusal('guard/character', [describe(this.sql.charAt(this.at))], this.at);
    }
    const end = this.at + number.length;
    const after = this.sql.codePointAt(end);
    if (after !== undefined && /[\p{L}\p{N}_$]/u.test(String.fromCodePoint(after))) {
      throw new Refusal('guard/character', [describe(String.fromCodePoint(after))], end);
    }
    this.token('number', number, number);
  }

  private mark(mark: string): void {
    if (mark === '(' && ++this.depth > maximumNesting) {
      throw new Refusal('guard/nesting', [], this.at);
    }
    if (mark === ')') {
      this.depth -= 1;
    }
    this.token('mark', mark, mark);
  }

  private lineComment(): void {
    let end = this.sql.indexOf('\n', this.at);
    end = end < 0 ? this.sql.length : end;
    this.blank(end);
  }

  private blockComment(): void {
    let depth = 0;
    let end = this.at;
    do {
      if (end >= this.sql.length) {
        throw new Refusal('guard/comment', ['it is not closed'], this.at);
      }
      const two = this.sql.slice(end, end + 2);
      depth += two === '/*' ? 1 : two === '*/' ? -1 : 0;
      end += two === '/*' || two === '*/' ? 2 : 1;
    } while (depth > 0);
    this.blank(end);
  }

  private blank(end: number): void {
    const comment = this.sql.slice(this.at, end);
    // What MySQL runs.
    if (comment.startsWith('/*!')) {
      throw new Refusal('guard/comment', ['some databases run what stands in it'], this.at);
    }
    // Such a character may end the comment for one reader and not for another, or hide its end.
    let at = this.at;
    for (const character of comment) {
      this.checkInside(character, at, true);
      at += character.length;
    }
    this.keep(comment.replace(/[^\n]/g, ' '));
  }

  private string(): void {
    const previous = this.tokens.at(-1);
    if (previous?.kind === 'string') {
      throw new Refusal('guard/string', ['two literals stand side by side'], this.at);
    }
    const start = this.at;
    let text = "'";
    let at = start + 1;
    for (;;) {
      const here = this.sql.charAt(at);
      if (here === '') {
        throw new Refusal('guard/string', ['it is not closed'], start);
      }
      if (here === '\\') {
        const run = /\\+/y;
        run.lastIndex = at;
        const slashes = run.exec(this.sql)?.[0] ?? here;
        const quote = this.sql.charAt(at + slashes.length) === "'";
        if (quote && slashes.length === 1 && this.escapes) {
          this.escapedQuote ??= at;
          text += "''";
          at += 2;
          continue;
        }
        if (quote && slashes.length % 2 === 1 && this.escapes) {
          throw new Refusal('guard/string', ['a backslash stands before its quote'], at);
        }
        text += this.escapes ? slashes : slashes.replaceAll('\\', '/');
        at += slashes.length;
        continue;
      }
      if (here === "'") {
        if (this.sql.charAt(at + 1) !== "'") {
          break;
        }
        text += "''";
        at += 2;
        continue;
      }
      const character = String.fromCodePoint(this.sql.codePointAt(at) ?? 0);
      this.checkInside(character, at, true);
      text += character;
      at += character.length;
    }
    text += "'";
    this.token('string', text, text);
  }

  private quoted(): void {
    const written = this.match(quotedNames);
    const name = written?.slice(1, -1).replaceAll('""', '"') ?? '';
    if (written === undefined || name === '') {
      throw new Refusal('guard/character', ['“"”'], this.at);
    }
    if (name.includes('\\')) {
      throw new Refusal('guard/character', ['“\\”'], this.at);
    }
    for (const character of name) {
      this.checkInside(character, this.at, false);
    }
    this.token('quoted', name, written);
  }

  private checkInside(character: string, at: number, literal: boolean): void {
    const fine = literal && (character === '\n' || character === '\t' || joiners.has(character));
    const lineEnd = literal && character === '\r' && this.sql.charAt(at + 1) === '\n';
    const odd = unreadable.test(character) || (!literal && /(?! )\p{Zs}/u.test(character));
    if (odd && !fine && !lineEnd) {
      throw new Refusal('guard/character', [describe(character)], at);
    }
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    return pattern.exec(this.sql)?.[0];
  }

  private token(kind: Token['kind'], value: string, text: string): void {
    this.tokens.push({ kind, value, at: this.at });
    this.keep(text);
  }

  private keep(text: string): void {
    this.pieces.push(text);
    this.at += text.length;
  }

  private readonly pieces: string[] = [];
  private readonly tokens: Token[] = [];
  private at = 0;
  private depth = 0;
  private chain = 0;
}
