import type { SqlParameter } from '@aws-sdk/client-redshift-data';
import type { Parameter } from '../../core/database/DatabaseClient.js';
import { AssistantError } from '../../core/errors/AssistantError.js';
import { utf8Length } from '../../core/sql/utf8Length.js';
import { replacePlaceholders } from './replacePlaceholders.js';

export interface NamedStatement {
  readonly text: string;
  /** Only those that the text names: the Data API takes no others. */
  readonly parameters: SqlParameter[];
}

const largestInteger = 2 ** 31 - 1;

/**
 * The statement as the Data API takes it: `:p1`, `:p2` … with values in text. Each says its type,
 * because Redshift would take it for whatever it is compared with.
 * @throws AssistantError `agent/invalid-input` for a number that is none and a day that is none
 */
export function redshiftParameters(sql: string, parameters: readonly Parameter[]): NamedStatement {
  const named = new Map<string, SqlParameter>();
  const text = replacePlaceholders(sql, parameters, (parameter, number) => {
    if (parameter === '') {
      // The Data API refuses a value without characters.
      return "CAST('' AS VARCHAR(1))";
    }
    const name = `p${number}`;
    const { value, type } = typed(parameter);
    named.set(name, { name, value });
    return `CAST(:${name} AS ${type})`;
  });
  return { text, parameters: [...named.values()] };
}

function typed(parameter: Parameter): { readonly value: string; readonly type: string } {
  if (typeof parameter === 'string') {
    // VARCHAR alone is 256 bytes, and a cast cuts off what is longer without a word.
    return { value: parameter, type: `VARCHAR(${utf8Length(parameter)})` };
  }
  if (typeof parameter === 'number') {
    return { value: String(parameter), type: typeOfNumber(parameter) };
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(parameter.date)) {
    throw new AssistantError('agent/invalid-input', [parameter.date, 'it is not a day']);
  }
  return { value: parameter.date, type: 'DATE' };
}

function typeOfNumber(value: number): string {
  if (!Number.isFinite(value)) {
    throw new AssistantError('agent/invalid-input', [String(value), 'it is not a number']);
  }
  const written = /^-?(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!written) {
    return 'DOUBLE PRECISION';
  }
  const [, whole = '', fraction] = written;
  if (fraction !== undefined) {
    return `DECIMAL(${whole.length + fraction.length}, ${fraction.length})`;
  }
  return Math.abs(value) <= largestInteger ? 'INTEGER' : 'BIGINT';
}
