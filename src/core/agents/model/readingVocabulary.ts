import { dimensionNames, type DimensionName } from '../../semantics/model/Dimension.js';
import type { Measure } from '../../semantics/model/Measure.js';
import type { NamedFilter } from '../../semantics/model/NamedFilter.js';
import type { Field, Relation, RelationName } from '../../semantics/model/Relation.js';
import {
  mayRead,
  maySee,
  measures,
  namedFilters,
  relations
} from '../../semantics/model/semanticModel.js';
import type { PersonaName } from '../../session/personas.js';

export const timeUnits = ['day', 'week', 'month', 'quarter', 'year', 'weekday'] as const;

/** What a reading of one persona may be made of. */
export interface ReadingVocabulary {
  readonly relations: readonly Relation[];
  readonly measures: readonly Measure[];
  readonly filters: readonly NamedFilter[];
  readonly dimensions: readonly DimensionName[];
  /** By name; where relations share a name, the first one's. */
  readonly fields: ReadonlyMap<string, Field>;
}

/** Only what the persona's tables tell is in it. */
export function readingVocabulary(persona: PersonaName): ReadingVocabulary {
  const readable = (name: RelationName): boolean => mayRead(persona, name);
  const own = Object.values(relations).filter(({ name }) => readable(name));
  const fields = new Map<string, Field>();
  for (const [name, field] of own.flatMap(relation => Object.entries(relation.fields))) {
    if (!fields.has(name)) {
      fields.set(name, field);
    }
  }
  return {
    relations: own,
    measures: [...measures.values()].filter(({ on }) =>
      own.some(({ name }) => on[name] !== undefined)
    ),
    filters: [...namedFilters.values()].filter(filter => filter.relations.some(readable)),
    dimensions: dimensionNames.filter(name => maySee(persona, name)),
    fields
  };
}
