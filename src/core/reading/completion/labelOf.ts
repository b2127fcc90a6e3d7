import { dimensions } from '../../semantics/model/Dimension.js';
import { filterNamed, measureNamed, relations } from '../../semantics/model/semanticModel.js';
import type { Sense } from '../lexicon/Sense.js';

/** What the model calls that which a sense means; null where it has no name there. */
export function labelOf(sense: Sense): string | null {
  if (sense.kind === 'measure') {
    return measureNamed(sense.name).label;
  }
  if (sense.kind === 'filter') {
    return filterNamed(sense.name).label;
  }
  if (sense.kind === 'field') {
    return relations[sense.relation].fields[sense.field]?.label ?? null;
  }
  return sense.kind === 'noun' && sense.dimension ? dimensions[sense.dimension].label : null;
}
