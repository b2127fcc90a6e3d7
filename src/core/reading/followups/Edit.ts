import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import { measureNamed } from '../../semantics/model/semanticModel.js';
import type { Draft } from '../assembly/Draft.js';
import { familyOfMeasure, familyOfRelation } from '../assembly/familiesOf.js';
import type { Family } from '../lexicon/Sense.js';
import type { ReadingContext, Turn } from '../ReadingContext.js';

/** A turn on its way into the answer before it: the reading so far, and what is still to place. */
export interface Edit {
  readonly before: Turn;
  readonly context: ReadingContext;
  /** The turn as it was said. */
  readonly asked: Draft;
  /** Each step takes out what it has found a place for; what is left at the end has none. */
  readonly draft: Draft;
  readonly query: SemanticQuery;
}

/** A step of an edit; null where a part that is its to place finds no place. */
export type Step = (edit: Edit) => SemanticQuery | null;

/** The part of the business that an answer was about. */
export function familyOfQuery({ rows, measures }: SemanticQuery): Family | null {
  const [first] = measures;
  return rows ? familyOfRelation(rows) : first ? familyOfMeasure(measureNamed(first.name)) : null;
}

/** A draft of its own, so that what is taken out of it is not missed elsewhere. */
export function copyOf(draft: Draft): Draft {
  const slots = Object.entries(draft).map(([name, slot]: [string, unknown]) => [
    name,
    Array.isArray(slot) ? [...(slot as unknown[])] : slot
  ]);
  return { ...(Object.fromEntries(slots) as unknown as Draft), marks: new Set(draft.marks) };
}

/** Whether every part of a draft was taken out of it; pronouns stand for parts that were. */
export function isPlaced(draft: Draft): boolean {
  const isEmpty = (slot: unknown): boolean => (Array.isArray(slot) ? slot.length === 0 : !slot);
  const { marks, ...slots } = {
    ...draft,
    pronouns: [],
    families: null,
    // Where an "and" stands says nothing by itself.
    ands: [],
    placed: [],
    predicates: []
  };
  return Object.values(slots).every(isEmpty) && !marks.has('average') && !marks.has('pairs');
}
