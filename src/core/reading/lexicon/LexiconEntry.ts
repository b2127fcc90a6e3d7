import type { Connective, Family, Sense, SenseOf } from './Sense.js';
import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { RelationName } from '../../semantics/model/Relation.js';

/** Phrases that share their senses. A word that ends in `*` stands for its plural too. */
export interface LexiconEntry {
  readonly phrases: string;
  readonly senses: readonly Sense[];
}

/** @param phrases separated by `|` */
export const entry = (phrases: string, ...senses: Sense[]): LexiconEntry => ({ phrases, senses });

export const frame: Sense = { kind: 'frame' };
export const connective = (word: Connective): Sense => ({ kind: 'connective', word });
export const measure = (name: string): Sense => ({ kind: 'measure', name });
export const filter = (name: string, family: Family): Sense => ({ kind: 'filter', name, family });
export const field = (name: string, relation: RelationName): Sense => ({
  kind: 'field',
  field: name,
  relation
});

export const noun = (
  parts: {
    dimension?: DimensionName;
    rows?: RelationName;
    family?: Family;
    event?: string;
    count?: string;
  } = {}
): SenseOf<'noun'> => ({
  kind: 'noun',
  dimension: parts.dimension ?? null,
  rows: parts.rows ?? null,
  family: parts.family ?? null,
  event: parts.event ?? null,
  count: parts.count ?? null
});

export const event = (
  family: Family,
  relation: RelationName,
  fieldName: string,
  parts: { filter?: string; onlyWith?: DimensionName; absent?: 'rows' | 'stock' } = {}
): Sense => ({
  kind: 'event',
  family,
  relation,
  field: fieldName,
  filter: parts.filter ?? null,
  onlyWith: parts.onlyWith ?? null,
  ...(parts.absent ? { absent: parts.absent } : {})
});

export const rank = (
  direction: 'asc' | 'desc',
  by: { measure?: string; field?: string; judged?: 'best' | 'worst' } = {}
): Sense => ({
  kind: 'rank',
  direction,
  measure: by.measure ?? null,
  field: by.field ?? null,
  judged: by.judged ?? null
});
