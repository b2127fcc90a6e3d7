import { isFields, list, syntaxNode } from '../../core/sql/SyntaxNode.js';

/** Reads one expression. @returns undefined where it cannot be read */
export type ReadExpression = (sql: string) => unknown;

/**
 * The parser leaves `NOT a LIKE b` as text, `{raw: {sql}}`; here it is read like any other NOT.
 * What is left as text for another reason stays so, and the guard refuses it.
 */
export function withNegations(value: unknown, read: ReadExpression): unknown {
  if (Array.isArray(value)) {
    return value.map(each => withNegations(each, read));
  }
  if (!isFields(value)) {
    return value;
  }
  const node = syntaxNode(value);
  const text = node?.kind === 'raw' ? node.fields.sql : undefined;
  const negated = typeof text === 'string' ? /^NOT\s+([^]+)$/i.exec(text)?.[1] : undefined;
  const inner = negated === undefined ? undefined : read(negated);
  if (inner !== undefined) {
    return { not: { this: withoutPlaces(withNegations(inner, read)) } };
  }
  return Object.fromEntries(
    Object.entries(value).map(([field, content]) => [field, withNegations(content, read)])
  );
}

/** The expression of `SELECT expression`, of which nothing else is there. */
export function onlyExpression(statements: readonly unknown[]): unknown {
  const [statement, ...others] = statements;
  const fields = syntaxNode(statement)?.fields;
  const [expression, ...rest] = list(fields?.expressions);
  const alone = others.length === 0 && rest.length === 0 && fields?.from == null;
  return alone ? expression : undefined;
}

/** Places in the piece are not places in the query. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutPlaces);
  }
  return isFields(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([field]) => field !== 'span')
          .map(([field, content]) => [field, withoutPlaces(content)])
      )
    : value;
}
