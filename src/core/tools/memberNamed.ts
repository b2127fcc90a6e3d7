import { nearestNames } from '../language/nearestNames.js';
import { invalidInput } from '../planning/inputChecks.js';

/** Something in the data that has a code and perhaps a name. */
export interface Member {
  readonly code: string;
  readonly name: string | null;
}

/**
 * The member that a code or a name means, in whatever case.
 * @param field the parameter it was given as @param noun what it should be
 * @throws AssistantError `agent/invalid-input` that offers the nearest ones
 */
export function memberNamed(
  field: string,
  noun: string,
  given: string,
  members: readonly Member[]
): Member {
  const wanted = given.trim().toLowerCase();
  const found =
    members.find(({ code }) => code.toLowerCase() === wanted) ??
    members.find(({ name }) => name?.toLowerCase() === wanted);
  if (found) {
    return found;
  }
  const labels = members.map(({ code, name }) => (name === null ? code : `${code} ${name}`));
  const near = nearestNames(given, labels).join(', ');
  throw invalidInput(
    field,
    near === ''
      ? `there is no ${noun} at all`
      : `there is no ${noun} “${given}”; near to it are ${near}`
  );
}
