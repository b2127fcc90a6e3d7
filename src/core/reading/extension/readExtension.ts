import type { z } from 'zod';
import type { Translation } from '../../language/Translation.js';
import { derivedMeasure, derivedName } from '../../semantics/model/derivedMeasure.js';
import { measures, namedFilters } from '../../semantics/model/semanticModel.js';
import { tokenise } from '../tokens/tokenise.js';
import { entry, measure, type LexiconEntry } from '../lexicon/LexiconEntry.js';
import type { Lexicon } from '../lexicon/Lexicon.js';
import type { Sense } from '../lexicon/Sense.js';
import type { JsonPath } from './linesOfJson.js';
import { modelExtensionSchema, type ModelExtension, type ValueLabel } from './ModelExtension.js';
import { phraseProblem, sensesOf } from './phraseProblem.js';

export interface ExtensionProblem {
  readonly path: JsonPath;
  /** A sentence. */
  readonly message: string;
}

/** What can be used of an extension, and what is wrong with the rest. */
export interface ReadExtension {
  readonly entries: readonly LexiconEntry[];
  readonly valueLabels: readonly ValueLabel[];
  readonly problems: readonly ExtensionProblem[];
}

/** Databases cut longer names off. */
const longestName = 60;

/** Senses that carry no meaning, or only with others: a synonym of those would lose words. */
const bare: readonly Sense['kind'][] = ['frame', 'connective', 'write'];

/**
 * Checks an extension against the words that the assistant knows. Each part stands for itself: one
 * that is wrong is left out and told, the others hold. What has not its form is left out whole.
 */
export function readExtension(value: unknown, lexicon: Lexicon, trans: Translation): ReadExtension {
  const parsed = modelExtensionSchema.safeParse(value);
  return parsed.success
    ? new ExtensionReader(lexicon, trans).read(parsed.data)
    : { entries: [], valueLabels: [], problems: parsed.error.issues.map(problemOf) };
}

const problemOf = ({ path, message }: z.core.$ZodIssue): ExtensionProblem => ({ path, message });

class ExtensionReader {
  private readonly entries: LexiconEntry[] = [];
  private readonly problems: ExtensionProblem[] = [];
  /** What each phrase of the extension was given as a meaning. */
  private readonly given = new Map<string, string>();

  constructor(
    private readonly lexicon: Lexicon,
    private readonly trans: Translation
  ) {}

  read({ synonyms, metrics, valueLabels }: ModelExtension): ReadExtension {
    synonyms.forEach(({ phrase, means }, index) => {
      const senses = this.sensesOfSynonym(means, ['synonyms', index, 'means']);
      if (senses) {
        this.add(phrase, senses, ['synonyms', index, 'phrase']);
      }
    });
    metrics.forEach((metric, index) => {
      const name = this.nameOfMetric(metric, ['metrics', index]);
      metric.words.forEach((words, at) => {
        if (name) {
          this.add(words, [measure(name)], ['metrics', index, 'words', at]);
        }
      });
    });
    const labels = valueLabels.filter(({ dimension, value, label }, index) => {
      const path = ['valueLabels', index, 'label'];
      return this.isFree(label, [], `${dimension} ${value}`, path);
    });
    return { entries: this.entries, valueLabels: labels, problems: this.problems };
  }

  private sensesOfSynonym(means: string, path: JsonPath): readonly Sense[] | null {
    const senses = sensesOf(means, this.lexicon);
    if (senses === null) {
      return this.tell(path, this.trans.__('“%1” is no word that the assistant knows.', means));
    }
    return senses.some(({ kind }) => bare.includes(kind))
      ? this.tell(path, this.trans.__('“%1” means nothing by itself.', means))
      : senses;
  }

  private nameOfMetric(metric: ModelExtension['metrics'][number], path: JsonPath): string | null {
    const { trans } = this;
    const base = measures.get(metric.measure);
    if (!base) {
      return this.tell(
        [...path, 'measure'],
        trans.__('There is no figure “%1”; there are %2.', metric.measure, listOf(measures))
      );
    }
    const filters = metric.filters.flatMap((name, at) => {
      const filter = namedFilters.get(name);
      const all = listOf(namedFilters);
      return (
        filter ??
        this.tell(
          [...path, 'filters', at],
          trans.__('There is no condition “%1”; there are %2.', name, all)
        ) ??
        []
      );
    });
    if (filters.length < metric.filters.length) {
      return null;
    }
    const name = derivedName(metric.measure, metric.filters);
    if (!derivedMeasure(base, filters)) {
      return this.tell(
        [...path, 'filters'],
        trans.__('The rows of “%1” do not know these conditions.', metric.measure)
      );
    }
    return name.length > longestName
      ? this.tell([...path, 'filters'], trans.__('These are too many conditions.'))
      : name;
  }

  private add(phrase: string, senses: readonly Sense[], path: JsonPath): void {
    if (this.isFree(phrase, senses, JSON.stringify(senses), path)) {
      // In the lexicon's own writing a bar and a star have a meaning.
      this.entries.push(entry(phrase.replace(/[|*]/g, ' '), ...senses));
    }
  }

  private isFree(
    phrase: string,
    senses: readonly Sense[],
    meaning: string,
    path: JsonPath
  ): boolean {
    const { lexicon, trans } = this;
    const words = tokenise(phrase)
      .map(({ text }) => text)
      .join(' ');
    const known = this.given.get(words) ?? meaning;
    const problem =
      known === meaning
        ? phraseProblem(phrase, senses, lexicon, trans)
        : trans.__('“%1” is given two meanings.', phrase);
    this.given.set(words, known);
    if (problem !== null) {
      this.tell(path, problem);
    }
    return problem === null;
  }

  private tell(path: JsonPath, message: string): null {
    this.problems.push({ path, message });
    return null;
  }
}

const listOf = (names: ReadonlyMap<string, unknown>): string => [...names.keys()].sort().join(', ');
