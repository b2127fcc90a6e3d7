import { Refusal } from './Refusal.js';
import { reservedWords } from './reservedWords.js';
import type { Identifier } from './SyntaxNode.js';

/**
 * Refuses a reserved word as a name: what the parser takes for one is a part of the grammar to
 * the databases.
 * @throws Refusal
 */
export function checkAlias({ key, name, quoted, at }: Identifier): void {
  if (!quoted && reservedWords.has(key)) {
    throw new Refusal('guard/syntax', [`“${name}” cannot be a name without quotes`], at);
  }
}
