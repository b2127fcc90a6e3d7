import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { Draft } from '../assembly/Draft.js';

/** What a question is about: its nouns, what it splits by, and what its names belong to. */
export function spokenDimensions({ nouns, groups, filters }: Draft): readonly DimensionName[] {
  return [
    ...nouns.flatMap(({ of }) => of.noun.dimension ?? []),
    ...groups.flatMap(({ of }) => (of.kind === 'dimension' ? of.name : [])),
    ...filters.flatMap(({ of }) => (of.kind === 'members' ? of.dimension : []))
  ];
}
