import type { Parameter } from '../../database/DatabaseClient.js';
import type { CompiledSql } from '../../sql/CompiledSql.js';
import { quoteText } from './printSelect.js';

const literal = (value: Parameter): string =>
  typeof value === 'number'
    ? String(value)
    : quoteText(typeof value === 'string' ? value : value.date);

/**
 * The statement with its values written in, for people to read and run elsewhere. The text comes
 * from our printer, where `$n` stands nowhere but for a parameter.
 */
export function inlineParameters({
  text,
  parameters
}: Pick<CompiledSql, 'text' | 'parameters'>): string {
  return text.replace(/\$(\d+)/g, (placeholder, index: string) => {
    const value = parameters[Number(index) - 1];
    return value === undefined ? placeholder : literal(value);
  });
}
