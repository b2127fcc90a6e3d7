import { english, type Translation } from '../language/Translation.js';
import { errorCatalog, type ErrorCode } from './catalog.js';

/**
 * The one error of the product: a stable code for programs, a sentence and a remedy for the
 * person, and a cause that stays inside.
 *
 * Recognise it by `code`, not by `instanceof`: bundles may hold the class twice.
 */
export class AssistantError extends Error {
  override readonly name = 'AssistantError';

  constructor(
    readonly code: ErrorCode,
    /** What stands for `%1`, `%2` … in the catalog's text. Never a secret or a row's value. */
    readonly parts: readonly string[] = [],
    options: { cause?: unknown } = {}
  ) {
    super(english.__(errorCatalog[code].message, ...parts), options);
  }

  get retryable(): boolean {
    return errorCatalog[this.code].retryable ?? false;
  }

  /** The sentence and the remedy in the person's language. */
  describe(trans: Translation): { message: string; remedy: string } {
    const text = errorCatalog[this.code];
    return { message: trans.__(text.message, ...this.parts), remedy: trans.__(text.remedy) };
  }
}

export function isAssistantError(value: unknown): value is AssistantError {
  return value instanceof Error && 'code' in value && String(value.code) in errorCatalog;
}

/** Whatever was thrown, as an `AssistantError`; what is unknown becomes `fallback` with its cause. */
export function toAssistantError(
  thrown: unknown,
  fallback: ErrorCode = 'system/unexpected'
): AssistantError {
  if (isAssistantError(thrown)) {
    return thrown;
  }
  if (thrown instanceof Error && thrown.name === 'AbortError') {
    return new AssistantError('query/stopped', [], { cause: thrown });
  }
  return new AssistantError(fallback, [], { cause: thrown });
}
