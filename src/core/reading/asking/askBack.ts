import { compileQuery } from '../../semantics/compiler/compileQuery.js';
import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { Draft } from '../assembly/Draft.js';
import { isFragment, pointsBack } from '../followups/isFragment.js';
import { scanCover } from '../assembly/scanCover.js';
import type { SenseOf } from '../lexicon/Sense.js';
import type { Reading } from '../Reading.js';
import type { ReadingContext } from '../ReadingContext.js';
import type { Span } from '../Span.js';
import type { Candidate } from './Candidate.js';
import { fillCandidate } from './fillCandidate.js';
import { spokenDimensions } from './spokenDimensions.js';
import { candidatesOf, type VagueTopic } from './vagueTopics.js';

/** The most choices of a question back: more are no help. */
export const mostChoices = 5;

/**
 * The question back where the words, all of them known, leave open which figure they ask for; its
 * choices keep every other part of the question.
 * @returns null where fewer than two choices would be left
 */
export function askBack(spans: readonly Span[], context: ReadingContext): Reading | null {
  const vague = spans.filter(isVague);
  const rest = spans.filter(span => !isVague(span));
  // What each row is to show is no part of a figure that is not known yet.
  const draft = scanCover(rest, null);
  const topic = draft && topicOf(vague, draft, context);
  if (!draft || !topic) {
    return null;
  }
  const queries = choices(topic, draft, context);
  const [word] = vague;
  return queries.length < 2
    ? null
    : {
        kind: 'ambiguous',
        queries,
        asks: word ? { kind: 'figure', words: word.text } : { kind: 'subject' }
      };
}

const isVague = (span: Span): span is Span<SenseOf<'vague'>> => span.meaning.kind === 'vague';

/** What is left open; null where it is not one thing, or the turn before may have said it. */
function topicOf(
  vague: readonly Span<SenseOf<'vague'>>[],
  draft: Draft,
  { previous, afterFailure }: ReadingContext
): VagueTopic | null {
  const topics = [...new Set(vague.map(({ meaning }) => meaning.topic))];
  const [topic] = topics;
  if (topics.length > 1) {
    return null;
  }
  const leans = (previous !== null || afterFailure) && isFragment(draft, previous);
  if (leans || pointsBack(draft)) {
    return null;
  }
  if (topic) {
    return topic;
  }
  if (draft.counts.length > 0) {
    return 'count';
  }
  if (draft.nouns.some(({ of }) => of.noun.rows !== null) || draft.events.length > 0) {
    return null; // the subject is said, and yet the question is not read
  }
  const compares = draft.marks.has('versus') && draft.periods.length + draft.versus.length === 0;
  return draft.ranks.length > 0
    ? draft.nouns.length + draft.groups.length > 0
      ? 'standing'
      : 'ranking'
    : compares
      ? 'standing'
      : 'subject';
}

function choices(topic: VagueTopic, spoken: Draft, context: ReadingContext): SemanticQuery[] {
  const { persona, today } = context;
  const table = candidatesOf[topic];
  const own = spokenDimensions(spoken).map(name => table[name]);
  const candidates: readonly Candidate[] = own.find(each => each !== undefined) ?? table.any;
  // "Is the delay bad": every candidate is about the delay.
  const fields = spoken.fields.filter(({ of }) => topic !== 'lateness' || !isDelay(of.field));
  const draft = { ...spoken, fields };
  const found = new Map<string, SemanticQuery>();
  for (const candidate of candidates) {
    const query = fillCandidate(candidate, draft, context);
    const compiled = query && compileQuery(query, { dialect: 'duckdb', persona, today });
    const key = compiled ? compiled.text + JSON.stringify(compiled.parameters) : '';
    if (query && compiled && !found.has(key)) {
      found.set(key, query);
    }
  }
  return [...found.values()].slice(0, mostChoices);
}

const isDelay = (field: string): boolean => field === 'days_late' || field === 'days_overdue';
