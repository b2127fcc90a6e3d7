import { dimensions } from '../../semantics/model/Dimension.js';
import { relationNames, type RelationName } from '../../semantics/model/Relation.js';
import { filterNamed, mayRead, measureNamed } from '../../semantics/model/semanticModel.js';
import type { PersonaName } from '../../session/personas.js';
import type { Sense } from './Sense.js';

/** The rows that a sense speaks of: any one of them can tell; none where it speaks of no rows. */
export function relationsOfSense(sense: Sense): readonly RelationName[] {
  switch (sense.kind) {
    case 'noun':
      return sense.rows ? [sense.rows] : sense.dimension ? dimensions[sense.dimension].homes : [];
    case 'mention':
      return dimensions[sense.dimension].homes;
    case 'measure':
      return relationsOfMeasure(sense.name);
    case 'rank':
      return sense.measure === null ? [] : relationsOfMeasure(sense.measure);
    case 'filter':
      return filterNamed(sense.name).relations;
    case 'status':
      return dimensions[sense.dimension].homes;
    case 'bound':
      return sense.of?.dimension === 'supplier' ? ['purchase_line'] : [];
    case 'field':
    case 'event':
    case 'planning':
      return [sense.relation];
    case 'supply':
      return ['purchase_order'];
    case 'cover':
    case 'rate':
      return ['demand_position'];
    case 'measured':
      return relationsOfSense(sense.of);
    case 'gap':
    case 'elsewhere':
    case 'frame':
    case 'connective':
    case 'quantity':
    case 'sort':
    case 'operator':
    case 'range':
    case 'count':
    case 'average':
    case 'total':
    case 'share':
    case 'change':
    case 'versus':
    case 'keep-empty':
    case 'sized':
    case 'pairs':
    case 'classes':
    case 'time':
    case 'row':
    case 'pronoun':
    case 'widen':
    case 'turn':
    case 'vague':
    case 'beyond':
    case 'cue':
    case 'option':
    case 'write':
      return [];
  }
}

/** Whether the persona's tables can tell what a sense speaks of. */
export function maySense(persona: PersonaName, sense: Sense): boolean {
  const relations = relationsOfSense(sense);
  return relations.length === 0 || relations.some(relation => mayRead(persona, relation));
}

const relationsOfMeasure = (name: string): readonly RelationName[] =>
  relationNames.filter(relation => measureNamed(name).on[relation]);
