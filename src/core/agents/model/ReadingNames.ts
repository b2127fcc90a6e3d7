import { nearestNames } from '../../language/nearestNames.js';
import { dimensions, type DimensionName } from '../../semantics/model/Dimension.js';
import type { Field, RelationName } from '../../semantics/model/Relation.js';
import type { Group, SemanticQuery } from '../../semantics/SemanticQuery.js';
import { MendableError } from './MendableError.js';
import { periodSaid } from './periodSaid.js';
import { timeUnits, type ReadingVocabulary } from './readingVocabulary.js';

/**
 * What the names of an emitted reading stand for.
 * @throws MendableError each of them, with what is near to a name that there is not
 */
export class ReadingNames {
  constructor(
    private readonly vocabulary: ReadingVocabulary,
    private readonly today: string
  ) {}

  relation(name: string): RelationName {
    const known = this.vocabulary.relations.map(relation => relation.name);
    return known.find(each => each === name) ?? missing('rows', name, known);
  }

  figure(name: string): string {
    const known = this.vocabulary.measures.map(measure => measure.name);
    return known.find(each => each === name) ?? missing('figure', name, known);
  }

  term(name: string): string {
    const known = this.vocabulary.filters.map(filter => filter.name);
    return known.find(each => each === name) ?? missing('term', name, known);
  }

  group(name: string): Group {
    const unit = timeUnits.find(each => each === name);
    if (unit) {
      return { kind: 'time', unit };
    }
    const found = this.dimension(name);
    return found
      ? { kind: 'dimension', name: found }
      : missing('group', name, [...this.vocabulary.dimensions, ...timeUnits]);
  }

  /** By its own name, its key, or another field that its members go by; null where it is none. */
  dimension(name: string): DimensionName | null {
    const known = this.vocabulary.dimensions;
    return (
      known.find(each => each === name) ??
      known.find(each => dimensions[each].key === name) ??
      known.find(each => dimensions[each].shows.includes(name)) ??
      null
    );
  }

  field(name: string): Field {
    const { fields } = this.vocabulary;
    return fields.get(name) ?? missing('field', name, [...fields.keys()]);
  }

  fieldName(name: string): string {
    this.field(name);
    return name;
  }

  dateField(name: string): string {
    if (this.field(name).type !== 'date') {
      throw new MendableError(`${name} is not a date.`);
    }
    return name;
  }

  /** The column that rows are ordered by; rows of figures have those of their groups. */
  orderField(name: string): string {
    const dimension = this.vocabulary.dimensions.find(each => each === name);
    if (dimension) {
      return dimensions[dimension].key;
    }
    const unit = timeUnits.find(each => each === name);
    return unit === 'day' ? 'date' : (unit ?? this.fieldName(name));
  }

  window(words: string): Omit<NonNullable<SemanticQuery['period']>, 'event'> {
    const found = periodSaid(words, this.today);
    if (!found) {
      throw new MendableError(
        `The period ${JSON.stringify(words)} is not understood; say it as last month, 2025-01-01 to 2025-03-31, last 90 days, next 7 days.`
      );
    }
    return found;
  }
}

function missing(what: string, name: string, known: readonly string[]): never {
  const near = nearestNames(name, known).join(', ');
  throw new MendableError(`There is no ${what} ${JSON.stringify(name)} here; near to it: ${near}.`);
}
