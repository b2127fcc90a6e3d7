import { isSame } from './isSame.js';
import { compileQuery } from '../semantics/compiler/compileQuery.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';
import { annotate } from './annotate.js';
import { asksOfEvery } from './asksOfEvery.js';
import { mergedFilters } from './assembly/mergedFilters.js';
import { scanCover } from './assembly/scanCover.js';
import { unknowableIn } from './assembly/unknowableIn.js';
import { askBack } from './asking/askBack.js';
import { askPlace, type ReadSpans } from './asking/askPlace.js';
import { askStops } from './asking/askStops.js';
import { askWhich } from './asking/askWhich.js';
import { bestCovers, type Cover } from './bestCovers.js';
import { deniesRows } from './deniesRows.js';
import { eachOfThem } from './eachOfThem.js';
import { namesIn, obstacleIn } from './obstacleIn.js';
import type { Reading } from './Reading.js';
import type { ReadingContext } from './ReadingContext.js';
import { settleContrast } from './contrasts/settleContrast.js';
import { settleLead } from './clauses/settleLead.js';
import { settleTally } from './clauses/settleTally.js';
import { namePronouns } from './followups/namePronouns.js';
import { settleWithClauses } from './clauses/settleWithClauses.js';
import { ranksOtherwise } from './ranksOtherwise.js';
import { settleWhole } from './settleWhole.js';
import { tokenise } from './tokens/tokenise.js';
import { wordsInContext } from './wordsInContext.js';

/** How many ways of cutting a question into phrases are followed. */
const coverWidth = 24;

/** Covers this close to the best readable one count as meant just as likely. */
const margin = 0.35;

/** How far below the best cover a readable one may lie: further down, words lose their meaning. */
const reach = 1.2;

/**
 * Reads a question into what the compiler runs, without a model: every word is accounted for, or
 * the reading says which is not.
 */
export function readQuestion(question: string, context: ReadingContext): Reading {
  const tokens = tokenise(question);
  const covers = bestCovers(annotate(question, tokens, context), tokens.length, coverWidth).map(
    cover => ({ ...cover, spans: wordsInContext(cover.spans) })
  );
  const [best] = covers;
  if (!best) {
    return { kind: 'unclear' };
  }
  if (best.spans.every(({ meaning }) => meaning.kind === 'frame' || meaning.kind === 'pronoun')) {
    return { kind: 'unknown-words', words: [question.trim()], bare: true };
  }
  const read: ReadSpans = spans => readCover({ ...best, spans }, context)?.query ?? null;
  const obstacle = obstacleIn(best.spans, context.persona);
  if (obstacle) {
    const question =
      obstacle.kind === 'unknown-words'
        ? askPlace(best.spans, context, read)
        : obstacle.kind === 'beyond'
          ? askStops(best.spans, context)
          : null;
    return question ?? obstacle;
  }
  const readings = new Map<string, { query: SemanticQuery; spans: Cover['spans'] }>();
  let top = -Infinity;
  for (const cover of covers) {
    if (cover.score < top - margin || cover.score < best.score - reach) {
      break;
    }
    const found = obstacleIn(cover.spans, context.persona) ? null : readCover(cover, context);
    if (found) {
      top = Math.max(top, cover.score);
      if (!readings.has(found.key)) {
        readings.set(found.key, { query: found.query, spans: cover.spans });
      }
    }
  }
  const [only, ...others] = readings.values();
  if (!only) {
    const why = askPlace(best.spans, context, read) ?? unread(best);
    return why.kind === 'unclear' ? (asked(covers, context) ?? why) : why;
  }
  if (others.length > 0) {
    const queries = [only, ...others].map(({ query }) => query);
    const alone = readAlone(question, context);
    if (alone && queries.some(query => isSame(query, alone))) {
      return { kind: 'read', query: alone };
    }
    return { kind: 'ambiguous', queries, asks: { kind: 'reading' } };
  }
  const isBack = best.spans.some(({ meaning }) => meaning.kind === 'turn' && meaning.of === 'back');
  return isBack
    ? { kind: 'back', query: only.query }
    : (askWhich(only.query, only.spans, context) ?? { kind: 'read', query: only.query });
}

/**
 * What a question says without the turns before it: where that is whole, it was not said to change
 * the one before.
 */
function readAlone(question: string, context: ReadingContext): SemanticQuery | null {
  if (!context.previous) {
    return null;
  }
  const reading = readQuestion(question, { ...context, previous: null, turns: [] });
  return reading.kind === 'read' ? reading.query : null;
}

/** The question back, where the words are known and leave open what they ask for. */
function asked(covers: readonly Cover[], context: ReadingContext): Reading | null {
  const [best] = covers;
  for (const { spans, score } of covers) {
    if (best && score < best.score - reach) {
      return null;
    }
    const question = obstacleIn(spans, context.persona) ? null : askBack(spans, context);
    if (question) {
      return question;
    }
  }
  return null;
}

/** Why a question of known words is not read. */
function unread({ spans }: Cover): Reading {
  const draft = scanCover(spans);
  const topic = draft && unknowableIn(draft);
  const period = spans.find(({ meaning }) => meaning.kind === 'period');
  return topic
    ? { kind: 'beyond', topic, words: period?.text ?? '', names: namesIn(spans) }
    : { kind: 'unclear' };
}

/** How the words of a question may belong together, the simplest first. */
const clauseWays = [settleWithClauses(false), settleWithClauses(true)];
const ways = [settleContrast, settleWhole, settleTally, settleLead, ...clauseWays];

/** The one reading of a cover; its key is the SQL, so readings that compile alike are one. */
function readCover(
  cover: Cover,
  context: ReadingContext
): { query: SemanticQuery; key: string } | null {
  const { persona, today } = context;
  if (deniesRows(cover.spans) || asksOfEvery(cover.spans)) {
    return null;
  }
  const named = namePronouns(cover.spans, context); // in a clause, "it" is told by its name
  for (const settle of ways) {
    const spans = clauseWays.includes(settle) ? named : cover.spans;
    const settled = spans && settle(spans, context);
    const query = settled && eachOfThem(cover.spans, mergedFilters(settled));
    const compiled = query && compileQuery(query, { dialect: 'duckdb', persona, today });
    if (query && compiled && !ranksOtherwise(cover.spans, query)) {
      return { query, key: compiled.text + JSON.stringify(compiled.parameters) };
    }
  }
  return null;
}
