import { allowedTypes } from './allowedTypes.js';
import { Refusal } from './Refusal.js';
import { identifier, isFields, list, syntaxNode } from './SyntaxNode.js';

/**
 * Refuses to cast to a type that is not known.
 * @throws Refusal
 */
export function checkType(value: unknown): void {
  if (!isFields(value) || typeof value.data_type !== 'string') {
    throw new Refusal('guard/type', ['?']);
  }
  const written = value.data_type === 'custom' ? String(value.name) : value.data_type;
  const name = written.toLowerCase().replace(/\s*\((\d+|max)\)$/, '');
  if (!allowedTypes.has(name)) {
    throw new Refusal('guard/type', [written]);
  }
}

/** `CONVERT(type, value)`: the parser takes the type for a column, or with a length for a call. */
export function isTypeArgument(value: unknown): boolean {
  const node = syntaxNode(value);
  if (node?.kind === 'column') {
    return allowedTypes.has(identifier(node.fields.name)?.key ?? '');
  }
  const lengths = list(node?.fields.args).every(each => syntaxNode(each)?.kind === 'literal');
  return (
    node?.kind === 'function' && lengths && allowedTypes.has(String(node.fields.name).toLowerCase())
  );
}
