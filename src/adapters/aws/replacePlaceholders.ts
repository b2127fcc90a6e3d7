import type { Parameter } from '../../core/database/DatabaseClient.js';
import { AssistantError } from '../../core/errors/AssistantError.js';
import { canonicalise } from '../../core/sql/canonicalise.js';

/**
 * The statement with something else for each `$1`, `$2` …, and only for those that are parameters:
 * in a literal, a name in quotes or a comment they are text.
 * @param write what stands for a value; `number` is that of its placeholder, from 1
 * @throws AssistantError `query/failed` for a placeholder without a value
 */
export function replacePlaceholders(
  sql: string,
  parameters: readonly Parameter[],
  write: (value: Parameter, number: number) => string
): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { kind, value: placeholder, at } of canonicalise(sql).tokens) {
    if (kind !== 'parameter') {
      continue;
    }
    const number = /^\$\d+$/.test(placeholder) ? Number(placeholder.slice(1)) : 0;
    const value = parameters[number - 1];
    if (value === undefined) {
      throw new AssistantError('query/failed', [], {
        cause: new Error(`${placeholder} has no value`)
      });
    }
    pieces.push(sql.slice(end, at), write(value, number));
    end = at + placeholder.length;
  }
  return pieces.join('') + sql.slice(end);
}
