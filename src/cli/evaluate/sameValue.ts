import type { ResultType, Scalar } from '../../core/database/ResultTable.js';

const tolerance = 0.005;

/**
 * What a value is compared as, where it has to be equal: text without regard to case and outer
 * blanks, dates by day, integers without regard to their type; nothing is 0 in a column of numbers.
 */
export function exactKey(value: Scalar, type: ResultType): string {
  switch (type) {
    case 'integer':
    case 'decimal':
    case 'double': {
      const number = numberOf(value);
      return number === null ? `text ${String(value)}` : String(number);
    }
    case 'date':
    case 'timestamp':
      return String(value).slice(0, 10);
    case 'text':
    case 'boolean':
      return String(value).trim().replace(/\s+/g, ' ').toLowerCase();
  }
}

/** Nothing is 0; null for what is no number. */
export function numberOf(value: Scalar): number | null {
  const number = value === null ? 0 : typeof value === 'bigint' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/**
 * Whether a number is the expected one: within 0.5 %, or within the rounding that the reference
 * shows.
 * @param digits digits after the point of the reference, where it rounds
 */
export function isNear(expected: number, actual: number, digits: number | undefined): boolean {
  const shown = digits === undefined ? 0 : 0.5 * 10 ** -digits;
  return Math.abs(actual - expected) <= Math.max(tolerance * Math.abs(expected), shown) + 1e-9;
}
