import { AssistantError } from '../errors/AssistantError.js';

/** The error that names a field and says what is wrong with it. */
export function invalidInput(field: string, problem: string): AssistantError {
  return new AssistantError('agent/invalid-input', [field, problem]);
}

/** @throws AssistantError `agent/invalid-input` where a value is NaN or infinite */
export function requireFinite(fields: Readonly<Record<string, number>>): void {
  for (const [field, value] of Object.entries(fields)) {
    if (!Number.isFinite(value)) {
      throw invalidInput(field, `${value} is not a number to reckon with`);
    }
  }
}

/** @throws AssistantError `agent/invalid-input` where a value is not a number of at least 0 */
export function requireNotNegative(fields: Readonly<Record<string, number>>): void {
  requireFinite(fields);
  for (const [field, value] of Object.entries(fields)) {
    if (value < 0) {
      throw invalidInput(field, `${value} is negative`);
    }
  }
}

/** @throws AssistantError `agent/invalid-input` where a value is not a number above 0 */
export function requirePositive(fields: Readonly<Record<string, number>>): void {
  requireFinite(fields);
  for (const [field, value] of Object.entries(fields)) {
    if (value <= 0) {
      throw invalidInput(field, `${value} is not above 0`);
    }
  }
}

/** @throws AssistantError `agent/invalid-input` where a value is not strictly between 0 and 1 */
export function requireShare(fields: Readonly<Record<string, number>>): void {
  requireFinite(fields);
  for (const [field, value] of Object.entries(fields)) {
    if (value <= 0 || value >= 1) {
      throw invalidInput(field, `${value} is not between 0 and 1, as 0.95 is`);
    }
  }
}

/** @throws AssistantError `agent/invalid-input` where a value is not a whole number ≥ `least` */
export function requireWhole(fields: Readonly<Record<string, number>>, least: number): void {
  requireFinite(fields);
  for (const [field, value] of Object.entries(fields)) {
    if (!Number.isInteger(value) || value < least) {
      throw invalidInput(field, `${value} is not a whole number of at least ${least}`);
    }
  }
}
