import { AssistantError, isAssistantError } from '../errors/AssistantError.js';
import type { Loss } from './lostColumn.js';

const codes = ['query/no-table', 'query/no-column', 'query/column-type'] as const;

/** A loss, told to whoever asked for what needs it. */
export function lossError({ table, column, found }: Loss): AssistantError {
  if (column === null) {
    return new AssistantError('query/no-table', [table]);
  }
  return found === null
    ? new AssistantError('query/no-column', [column, table])
    : new AssistantError('query/column-type', [column, table, found]);
}

/** Whether it failed for what the database is known not to have. */
export function isLossError(error: unknown): error is AssistantError {
  return isAssistantError(error) && codes.some(code => code === error.code);
}
