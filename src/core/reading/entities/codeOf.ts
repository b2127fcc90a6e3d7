import type { Token } from '../tokens/Token.js';
import { tokenise } from '../tokens/tokenise.js';

/** Tokens as one code: "WH02", "wh 2" and "WH-02" are all "wh2". */
export function codeOf(tokens: readonly Token[]): string {
  return withoutZeros(tokens.map(token => token.text).join(''));
}

/** A key of the data as the same code. */
export function codeOfKey(key: string): string {
  return /^[A-Za-z]+\d+$/.test(key) ? withoutZeros(key.toLowerCase()) : codeOf(tokenise(key));
}

function withoutZeros(code: string): string {
  return code.replace(/(?<!\d)0+(?=\d)/g, '');
}
