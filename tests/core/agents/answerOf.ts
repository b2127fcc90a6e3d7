import type { Answer, Outcome, Unknown } from '../../../src/core/answer/Outcome.js';

/** The answer that an outcome has to be. */
export const answerOf = (outcome: Outcome): Answer => ofKind('answer', outcome);

/** What could not be told, which an outcome has to be. */
export const unknownOf = (outcome: Outcome): Unknown => ofKind('unknown', outcome);

function ofKind<Kind extends Outcome['kind']>(
  kind: Kind,
  outcome: Outcome
): Extract<Outcome, { kind: Kind }> {
  if (!isOfKind(kind, outcome)) {
    throw new Error(`This should be of the kind ${kind}: ${JSON.stringify(outcome)}`);
  }
  return outcome;
}

const isOfKind = <Kind extends Outcome['kind']>(
  kind: Kind,
  outcome: Outcome
): outcome is Extract<Outcome, { kind: Kind }> => outcome.kind === kind;

/** The code of an error; null for any other outcome. */
export const codeOf = (outcome: Outcome): string | null =>
  outcome.kind === 'error' ? outcome.error.code : null;
