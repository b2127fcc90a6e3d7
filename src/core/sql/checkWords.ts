import { allowedFunctions, generators } from './allowedFunctions.js';
import { beforeParenthesis, grammarWords } from './grammarWords.js';
import { Refusal } from './Refusal.js';
import { sessionWords } from './sessionWords.js';
import type { SpokenNames } from './SpokenNames.js';
import type { Token } from './Token.js';

/** Names in parentheses' reach that make rows or tell about the session have codes of their own. */
function calledRefusal(name: string, at: number): Refusal {
  const code = generators.has(name)
    ? 'guard/generator'
    : sessionWords.has(name)
      ? 'guard/session'
      : 'guard/function';
  return new Refusal(code, [name], at);
}

/**
 * Holds the words of the text against what the walk has seen, so that nothing in the text is
 * read by the database that the parser dropped or misread: a word is a part of the grammar, a
 * function that may be called, or a name that the walk has accounted for.
 * @throws Refusal
 */
export function checkWords(tokens: readonly Token[], names: SpokenNames): void {
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    const previous = tokens[index - 1];
    const called = next?.kind === 'mark' && next.value === '(' && !isJoinMark(tokens, index + 1);
    if (token.kind === 'word') {
      const qualified = previous?.kind === 'mark' && previous.value === '.';
      if (called && checkCalled(token, qualified, names)) {
        return;
      }
      const named = names.takeWord(token.value);
      if (!named && !grammarWords.has(token.value)) {
        const code = sessionWords.has(token.value) ? 'guard/session' : 'guard/name';
        throw new Refusal(code, [token.value], token.at);
      }
    } else if (token.kind === 'quoted') {
      if (called && !names.takeColumnList(token.value)) {
        throw calledRefusal(token.value, token.at);
      }
      if (!names.takeQuoted(token.value) && !isQuotedDatePart(token.value, previous)) {
        throw new Refusal('guard/name', [token.value], token.at);
      }
    }
  });
}

/** The `(+)` of an outer join as Oracle and Redshift write it. */
function isJoinMark(tokens: readonly Token[], index: number): boolean {
  const values = tokens.slice(index, index + 3).map(({ value }) => value);
  return values.join('') === '(+)';
}

/** @returns whether the word needs no other explanation */
function checkCalled(token: Token, qualified: boolean, names: SpokenNames): boolean {
  if (!qualified && allowedFunctions.has(token.value)) {
    return true;
  }
  if (!qualified && beforeParenthesis.has(token.value)) {
    return grammarWords.has(token.value);
  }
  if (!names.takeColumnList(token.value)) {
    throw calledRefusal(token.value, token.at);
  }
  return false;
}

/** `datediff("day", …)`: the parser keeps the word, not the name. */
function isQuotedDatePart(_word: string, previous: Token | undefined): boolean {
  return previous?.kind === 'mark' && previous.value === '(' && grammarWords.has(_word);
}
