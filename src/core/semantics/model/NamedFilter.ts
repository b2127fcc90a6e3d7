import type { Expression } from '../Expression.js';
import type { RelationName } from './Relation.js';

/** A condition with a name of its own, such as "late" or "below minimum". */
export interface NamedFilter {
  readonly name: string;
  /** In plain words, lower case. */
  readonly label: string;
  readonly relations: readonly RelationName[];
  readonly condition: Expression;
  /** Whether it settles the status of an order, so that no default status is assumed. */
  readonly settlesStatus: boolean;
  /** Whether an order is so only where each of its lines is: "complete". */
  readonly everyPart: boolean;
  readonly definition: string;
}

/** Makes the named filters of one kind of rows. */
export const namedFilter =
  (relations: readonly RelationName[], settlesStatus: boolean, everyPart = false) =>
  (name: string, label: string, condition: Expression, definition: string): NamedFilter => ({
    name,
    label,
    relations,
    condition,
    settlesStatus,
    everyPart,
    definition
  });
