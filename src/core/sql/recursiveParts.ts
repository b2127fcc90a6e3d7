import {
  bare,
  identifier,
  isFields,
  isVoid,
  list,
  syntaxNode,
  type SyntaxNode
} from './SyntaxNode.js';

/** A query without the parentheses around it. */
export function unwrapped(query: unknown): SyntaxNode | undefined {
  let node = bare(query);
  while (node?.kind === 'subquery') {
    const { this: inner, ...rest } = node.fields;
    const plain = Object.values({ ...rest, modifiers_inside: null }).every(isVoid);
    node = plain ? bare(inner) : undefined;
  }
  return node;
}

/** The expressions of the first row of a query, by column; empty where they are not written down. */
export function firstRow(query: unknown): readonly unknown[] {
  const node = unwrapped(query);
  if (node?.kind === 'values') {
    const [row] = list(node.fields.expressions);
    return isFields(row) ? list(row.expressions) : [];
  }
  const from = node?.kind === 'select' ? node.fields.from : undefined;
  const [source] = isFields(from) ? list(from.expressions) : [];
  const values = syntaxNode(source);
  // The parser reads VALUES … as SELECT * FROM (VALUES …).
  return values?.kind === 'values' ? firstRow(source) : list(node?.fields.expressions);
}

/** Whether an unqualified name stands for a table somewhere in a query. */
export function mentionsTable(value: unknown, key: string): boolean {
  if (Array.isArray(value)) {
    return value.some(each => mentionsTable(each, key));
  }
  if (!isFields(value)) {
    return false;
  }
  const node = syntaxNode(value);
  if (node?.kind === 'table' && isVoid(node.fields.schema)) {
    return identifier(node.fields.name)?.key.toLowerCase() === key.toLowerCase();
  }
  return Object.values(value).some(each => mentionsTable(each, key));
}
