import type { Translation } from '../language/Translation.js';
import { describeAssumptions } from '../reading/periods/describeAssumptions.js';
import type { Period, PeriodDirection } from '../reading/periods/Period.js';
import { filterNamed, measureNamed } from '../semantics/model/semanticModel.js';
import { assumedFilters } from '../semantics/compiler/assumedFilters.js';
import { settlesStatus } from '../semantics/compiler/settlesStatus.js';
import type { Filter, SemanticQuery } from '../semantics/SemanticQuery.js';
import { impliedStatuses, type QueryWords } from './QueryWords.js';

/** What a convention decided because the words did not, each as a sentence. */
export function assumptionsOf(
  query: SemanticQuery,
  words: QueryWords,
  today: string,
  trans: Translation
): readonly string[] {
  const assumed: string[] = [];
  if (query.assumed.includes('rows') && query.rows) {
    assumed.push(trans.__('What is asked for is taken to be %1.', words.rows(query.rows)));
  }
  if (query.period) {
    if (query.assumed.includes('period')) {
      assumed.push(trans.__('The window is taken as %1.', words.window(query.period)));
    }
    if (query.assumed.includes('event') && query.period.event) {
      assumed.push(
        trans.__('The window is taken by the date “%1”.', words.field(query.period.event))
      );
    }
  }
  for (const { period, direction } of windowsOf(query)) {
    assumed.push(...describeAssumptions(period, today, trans, direction ?? undefined));
  }
  const defaults = query.measures.flatMap(use => assumedFilters(query, use));
  const status = query.assumed.includes('status')
    ? query.filters.flatMap(filter => (settlesStatus(filter) ? nameOf(filter) : []))
    : [];
  const implied = query.filters
    .flatMap(filter => (filter.kind === 'related' ? filter.filters : []))
    .flatMap(nameOf)
    .filter(name => impliedStatuses.has(name));
  for (const name of new Set([...defaults, ...status, ...implied])) {
    assumed.push(trans.__(filterNamed(name).definition));
  }
  const [first] = query.measures;
  if (query.assumed.includes('measure') && first) {
    assumed.push(trans.__('The figure is taken to be %1.', words.measure(first)));
  }
  for (const { per, combine } of query.measures) {
    if (per?.kind === 'time' && combine !== null) {
      assumed.push(
        trans.__('Each %1 that has any counts; one without any is left out.', words.group(per))
      );
    }
  }
  const several = query.filters.filter(
    filter => filter.kind === 'members' && filter.keys.length > 1
  );
  for (const filter of several) {
    assumed.push(trans.__('The name is taken to mean: %1.', words.filter(filter)));
  }
  if (query.classes) {
    const [first, second] = query.classes.cutoffs;
    assumed.push(
      trans.__(
        'A reaches %1 % of the total, B %2 %, the biggest first and each with its own part; C is the rest. What has no such figure is in no class.',
        first,
        second
      )
    );
  }
  return [...new Set(assumed)];
}

interface Window {
  readonly period: Period;
  readonly direction: PeriodDirection | null;
}

/** Every window of a reading: its own, those of its conditions, and what it is compared with. */
function windowsOf({ period, versus, filters }: SemanticQuery): readonly Window[] {
  const dated = filters.flatMap(filter => (filter.kind === 'related' ? filter.filters : [filter]));
  return [
    ...(period ? [period] : []),
    ...dated.flatMap(filter => (filter.kind === 'date' ? [filter] : [])),
    ...(versus ? [{ period: versus, direction: null }] : [])
  ];
}

const nameOf = (filter: Filter): string[] => (filter.kind === 'named' ? [filter.name] : []);

/** What the figures and named filters of a reading mean. */
export function definitionsOf(query: SemanticQuery, trans: Translation): readonly string[] {
  const measures = query.measures.map(({ name }) => measureNamed(name).definition);
  const filters = [...query.filters, ...query.measures.flatMap(use => use.filters)].flatMap(
    filter => (filter.kind === 'named' ? [filterNamed(filter.name).definition] : [])
  );
  return [...new Set([...measures, ...filters])].map(text => trans.__(text));
}
