import { AssistantError } from '../../core/errors/AssistantError.js';
import type { ErrorCode } from '../../core/errors/catalog.js';
import { toAwsError } from './toAwsError.js';

interface Sign {
  readonly error: RegExp;
  readonly message: RegExp;
  readonly code: ErrorCode;
}

/**
 * How Bedrock tells that the model is what is wrong; the first that fits counts.
 * @source Bedrock User Guide, "Troubleshooting Amazon Bedrock API error codes"
 */
const signs: readonly Sign[] = [
  {
    error: /^ResourceNotFound/,
    message: /end of (its )?life|marked by provider as legacy/i,
    code: 'agent/model-ended'
  },
  { error: /^Validation/, message: /inference profile/i, code: 'agent/model-profile' },
  { error: /^Validation/, message: /model identifier is invalid/i, code: 'agent/model-unknown' },
  { error: /^ResourceNotFound/, message: /^/, code: 'agent/model-unknown' },
  {
    error: /^AccessDenied/,
    message: /access to the model|model access|marketplace/i,
    code: 'agent/model-access'
  },
  { error: /^ModelNotReady/, message: /^/, code: 'agent/model-unavailable' },
  { error: /^(Modeled)?Model(Error|StreamError)/, message: /^/, code: 'agent/model-answer' }
];

/** What a call of a model threw, as a sentence that says what to change. */
export function toModelError(thrown: unknown, model: string, action: string): AssistantError {
  const { name, message } = thrown instanceof Error ? thrown : { name: '', message: '' };
  const sign = signs.find(({ error, message: says }) => error.test(name) && says.test(message));
  return sign
    ? new AssistantError(sign.code, [model, name], { cause: thrown })
    : toAwsError(thrown, { service: 'Amazon Bedrock', action, resource: model });
}
