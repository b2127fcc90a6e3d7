import type { ErrorCode } from '../../core/errors/catalog.js';

/** What may go wrong in a service, in words. */
export const faultWords = {
  throttled: 'It is busy and turns the call away',
  failed: 'It fails with a 5xx',
  'expired-token': 'It calls the credentials expired',
  'access-denied': 'The role may not make the call',
  reset: 'The connection breaks before the call is heard',
  'lost-answer': 'The call is done, its answer is lost',
  malformed: 'Its answer cannot be read',
  slow: 'It answers late',
  'result-gone': 'The result is no longer kept',
  'never-ends': 'What it was asked for does not end',
  'broken-stream': 'The stream breaks in its middle',
  'stream-exception': 'The stream ends with a throttling',
  ended: 'The model is no longer offered',
  'no-access': 'The model is not granted to the account',
  'profile-only': 'The model wants an inference profile',
  unknown: 'There is no such model'
} as const;

export type FaultName = keyof typeof faultWords;

/** What one fault of one service comes to; a test makes it happen and holds the row to it. */
export interface FaultRow {
  readonly fault: FaultName;
  /** Whether one alone is made good before anybody notices. */
  readonly madeGood: boolean;
  /** How often the call is made while the fault lasts. */
  readonly calls: number;
  /** What the person is told while it lasts; null where nobody notices. */
  readonly told: { readonly code: ErrorCode; readonly parts: readonly string[] } | null;
  /** Whether an earlier answer is given in its place, named as old. */
  readonly oldAnswer: boolean;
}
