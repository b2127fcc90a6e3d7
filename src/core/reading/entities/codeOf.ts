import type { Token } from '../tokens/Token.js';

/** Tokens as one code: "WH02", "wh 2" and "WH-02" are all "wh2". */
export function codeOf(tokens: readonly Token[]): string {
  return tokens
    .map(token => token.text)
    .join('')
    .replace(/(?<!\d)0+(?=\d)/g, '');
}
