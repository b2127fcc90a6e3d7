import type { Relation } from './Relation.js';
import type { Scope } from './Scope.js';
import { identifier, list, syntaxNode, type Identifier } from './SyntaxNode.js';
import { varietyOf } from './varietyOf.js';

/** The columns that a SELECT list gives. Its rows, and what ties them, are not known here. */
export function outputColumns(expressions: unknown, scope: Scope): Relation {
  const columns = new Map<string, number>();
  let open = false;
  for (const expression of list(expressions)) {
    const node = syntaxNode(expression);
    if (node?.kind === 'star') {
      const from = identifier(node.fields.table)?.key.toLowerCase().split('.').at(-1);
      const left = new Set(
        list(node.fields.except).map(each => identifier(each)?.key.toLowerCase())
      );
      for (const { name, relation } of scope.sources) {
        if (from === undefined || from === name) {
          open ||= relation.open;
          for (const [column, variety] of relation.columns) {
            if (!left.has(column)) {
              columns.set(column, variety);
            }
          }
        }
      }
    } else {
      const name = outputName(expression);
      open ||= name === undefined;
      columns.set(name ?? `${columns.size}`, varietyOf(expression, scope));
    }
  }
  const made = scope.sources.every(({ relation }) => relation.made);
  return { columns, open, rows: Infinity, made, tied: false };
}

/** The name of a column of a SELECT list, in lower case; undefined where each database has its own. */
export function outputName(expression: unknown): string | undefined {
  const node = syntaxNode(expression);
  const name =
    node?.kind === 'alias'
      ? node.fields.alias
      : node?.kind === 'column'
        ? node.fields.name
        : node?.kind === 'dot'
          ? node.fields.field
          : undefined;
  return identifier(name)?.key.toLowerCase();
}

/** A relation whose first columns have new names. */
export function renamed(relation: Relation, names: readonly Identifier[]): Relation {
  if (names.length === 0) {
    return relation;
  }
  const varieties = [...relation.columns.values()];
  const rest = [...relation.columns].slice(names.length);
  const columns = new Map(
    names.map((name, index) => [name.key.toLowerCase(), varieties[index] ?? Infinity])
  );
  rest.forEach(([name, variety]) => columns.set(name, variety));
  return { ...relation, columns, open: relation.open && rest.length > 0 };
}
