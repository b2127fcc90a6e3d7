import { isFields, syntaxNode } from './SyntaxNode.js';

const joining = /^(concat|concat_ws)$/i;
const rewriting = /^(replace|regexp_replace|repeat|replicate|overlay|translate)$/i;

/**
 * Whether a text may grow by a factor when an expression is applied again and again: one of the
 * repeated columns stands twice in a concatenation, or is rewritten.
 * @param isRepeated whether a node is a column that holds the last result
 */
export function doublesText(value: unknown, isRepeated: (value: unknown) => boolean): boolean {
  if (Array.isArray(value)) {
    return value.some(each => doublesText(each, isRepeated));
  }
  if (!isFields(value)) {
    return false;
  }
  const node = syntaxNode(value);
  const name = node?.kind === 'function' ? String(node.fields.name) : (node?.kind ?? '');
  const most = rewriting.test(name) ? 0 : joining.test(name) ? 1 : Infinity;
  return (
    count(value, isRepeated) > most ||
    Object.values(value).some(each => doublesText(each, isRepeated))
  );
}

function count(value: unknown, isRepeated: (value: unknown) => boolean): number {
  if (Array.isArray(value)) {
    return value.reduce<number>((sum, each) => sum + count(each, isRepeated), 0);
  }
  if (!isFields(value)) {
    return 0;
  }
  return isRepeated(value) ? 1 : count(Object.values(value), isRepeated);
}
