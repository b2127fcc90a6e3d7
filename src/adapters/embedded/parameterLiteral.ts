import type { Parameter } from '../../core/database/DatabaseClient.js';
import { AssistantError } from '../../core/errors/AssistantError.js';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * A value as DuckDB reads it in `EXECUTE question(…)`, and Athena in a statement; neither has an
 * escape but the doubled quote.
 * @throws AssistantError `agent/invalid-input` for a number that is none and a day that is none
 */
export function parameterLiteral(parameter: Parameter): string {
  if (typeof parameter === 'string') {
    return quoted(parameter);
  }
  if (typeof parameter === 'number') {
    if (!Number.isFinite(parameter)) {
      throw new AssistantError('agent/invalid-input', [String(parameter), 'it is not a number']);
    }
    return String(parameter);
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(parameter.date)) {
    throw new AssistantError('agent/invalid-input', [parameter.date, 'it is not a day']);
  }
  return `DATE ${quoted(parameter.date)}`;
}
