import { groupNames } from '../../semantics/compiler/groupColumns.js';
import type { RelationName } from '../../semantics/model/Relation.js';
import { measureNamed } from '../../semantics/model/semanticModel.js';
import {
  emptyQuery,
  plainUse,
  semanticQuerySchema,
  type Filter,
  type Group,
  type MeasureUse,
  type Order,
  type SemanticQuery
} from '../../semantics/SemanticQuery.js';
import { emittedReading, type EmittedReading } from './EmittedReading.js';
import { MendableError } from './MendableError.js';
import { periodAgainst } from './periodSaid.js';
import { ReadingNames } from './ReadingNames.js';
import type { ReadingVocabulary } from './readingVocabulary.js';
import { resolveAbsence, resolveCondition, type MemberSource } from './resolveCondition.js';

/** What an emitted reading is resolved with. */
export interface ResolutionContext extends MemberSource {
  readonly vocabulary: ReadingVocabulary;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

const mostProblems = 5;

/**
 * The reading that a model meant: names looked up among what the persona may use, members among
 * those that it may see, windows read as people's words are.
 * @returns the reading, and whether its rows are needed by another call
 * @throws MendableError that says what is wrong with it, and what there is instead
 */
export async function resolveReading(
  input: unknown,
  context: ResolutionContext
): Promise<{ readonly query: SemanticQuery; readonly more: boolean }> {
  const emitted = parsed(input);
  const names = new ReadingNames(context.vocabulary, context.today);
  const rows = emitted.list === undefined ? null : names.relation(emitted.list);
  const measures = measuresOf(emitted, names);
  const groups = emitted.by.map(each => names.group(each));
  checkShape(emitted, rows, measures, groups);
  const period = emitted.period === undefined ? null : names.window(emitted.period);
  const query: SemanticQuery = {
    ...emptyQuery,
    rows,
    fields: emitted.columns.map(each => names.fieldName(each)),
    measures,
    groups,
    filters: await filtersOf(emitted, rows, groups, names, context),
    period: period && {
      ...period,
      event: emitted.dated === undefined ? null : names.dateField(emitted.dated)
    },
    versus: versusOf(emitted, period, context.today),
    having: emitted.having.map(({ figure, change, op, number }) => ({
      measure: figure === undefined ? 0 : indexOf(figure, measures),
      of: change === undefined ? 'value' : change === 'percent' ? 'changePercent' : 'change',
      operator: op,
      value: number
    })),
    share: emitted.share,
    keepEmpty: emitted.with_empty,
    order: emitted.order.map(each => orderOf(each, rows, measures, groups, names)),
    limit: limitOf(emitted, names)
  };
  return { query: semanticQuerySchema.parse(query), more: emitted.more };
}

function parsed(input: unknown): EmittedReading {
  const read = emittedReading.safeParse(input);
  if (!read.success) {
    const problems = read.error.issues
      .slice(0, mostProblems)
      .map(({ path, message }) => `${path.map(String).join('.') || 'input'}: ${message}`);
    throw new MendableError(problems.join('; '));
  }
  return read.data;
}

/** What would be passed over otherwise, and so answer something else than was meant. */
function checkShape(
  emitted: EmittedReading,
  rows: RelationName | null,
  measures: readonly MeasureUse[],
  groups: readonly Group[]
): void {
  const figured = measures.length > 0 || groups.length > 0;
  const wrong: readonly (readonly [boolean, string])[] = [
    [rows === null && !figured, 'There is nothing to show: give list, or figures, or by.'],
    [rows !== null && figured, 'A list has neither figures nor by: give one or the other.'],
    [rows === null && emitted.columns.length > 0, 'columns are for a list.'],
    [rows !== null && emitted.with_empty, 'with_empty is for figures.'],
    [
      rows !== null && emitted.period !== undefined && emitted.dated === undefined,
      'A period of a list needs dated: the date field that is meant.'
    ],
    [
      emitted.period !== undefined &&
        measures.some(({ name }) => measureNamed(name).event === null),
      `${measures.find(({ name }) => measureNamed(name).event === null)?.name ?? ''} is known as of today only: ask for it without a period, apart from the others.`
    ],
    [
      measures.length > 1 && emitted.having.some(({ figure }) => figure === undefined),
      'having needs to say of which figure.'
    ],
    [measures.length === 0 && emitted.having.length > 0, 'having needs figures.'],
    [measures.length === 0 && emitted.only.length > 0, 'only needs figures; use filters.'],
    [measures.length === 0 && emitted.per !== undefined, 'per needs figures.'],
    [measures.length === 0 && emitted.share, 'share needs figures.'],
    [measures.length === 0 && emitted.against !== undefined, 'against needs figures.'],
    [emitted.dated !== undefined && emitted.period === undefined, 'dated needs a period.'],
    [emitted.against !== undefined && emitted.period === undefined, 'against needs a period.'],
    [emitted.limit_per !== undefined && emitted.limit === undefined, 'limit_per needs a limit.'],
    [
      emitted.against === undefined && emitted.having.some(({ change }) => change !== undefined),
      'A change needs against.'
    ]
  ];
  const found = wrong.find(([is]) => is);
  if (found) {
    throw new MendableError(found[1]);
  }
}

function measuresOf({ figures, only, per }: EmittedReading, names: ReadingNames): MeasureUse[] {
  const filters = only.map(each => ({
    kind: 'named' as const,
    name: names.term(each),
    negated: false
  }));
  return figures.map(figure => ({
    ...plainUse(names.figure(figure)),
    filters,
    per: per === undefined ? null : names.group(per.each),
    combine: per?.take ?? null
  }));
}

async function filtersOf(
  { filters, without }: EmittedReading,
  rows: RelationName | null,
  groups: readonly Group[],
  names: ReadingNames,
  source: MemberSource
): Promise<Filter[]> {
  const found: Filter[] = [];
  for (const condition of filters) {
    found.push(await resolveCondition(condition, names, source));
  }
  return without ? [...found, resolveAbsence(without, rows, groups, names)] : found;
}

function versusOf(
  { against }: EmittedReading,
  period: ReturnType<ReadingNames['window']> | null,
  today: string
): SemanticQuery['versus'] {
  const found = against && period ? periodAgainst(against, period.period, today) : null;
  if (against !== undefined && !found) {
    throw new MendableError(
      `The period ${JSON.stringify(against)} is not understood; say it as the year before, previous period, a month earlier.`
    );
  }
  return found;
}

/** Rows of figures are ordered by what they show: anything else would be passed over. */
function orderOf(
  { of, desc }: EmittedReading['order'][number],
  rows: RelationName | null,
  measures: readonly MeasureUse[],
  groups: readonly Group[],
  names: ReadingNames
): Order {
  const direction = desc ? 'desc' : 'asc';
  if (measures.some(({ name }) => name === of)) {
    return { by: { measure: indexOf(of, measures) }, direction };
  }
  const field = names.orderField(of);
  if (rows === null && !groups.flatMap(groupNames).includes(field)) {
    throw new MendableError(`${of} cannot be ordered by: it is not among figures or by.`);
  }
  return { by: { field }, direction };
}

function limitOf(
  { limit, limit_per: per }: EmittedReading,
  names: ReadingNames
): SemanticQuery['limit'] {
  return limit === undefined
    ? null
    : { count: limit, per: per === undefined ? null : names.group(per) };
}

function indexOf(name: string, measures: readonly MeasureUse[]): number {
  const index = measures.findIndex(measure => measure.name === name);
  if (index < 0) {
    throw new MendableError(`${name} is not among the figures.`);
  }
  return index;
}
