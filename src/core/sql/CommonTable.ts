import type { Relation } from './Relation.js';
import type { Fields } from './SyntaxNode.js';

/** A name that WITH gives. */
export interface CommonTable {
  /** As the databases compare names: unquoted in lower case. */
  readonly key: string;
  /**
   * `ready`: its columns are known. `step`: it is being defined, and may be read once, by the FROM
   * of `step`. `closed`: databases disagree on what its name means at this place.
   */
  state: 'ready' | 'step' | 'closed';
  relation: Relation;
  step: Fields | undefined;
  uses: number;
}
