import { compileQuery } from '../semantics/compiler/compileQuery.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';
import { annotate } from './annotate.js';
import { columnClause } from './assembly/columnClause.js';
import { scanCover } from './assembly/scanCover.js';
import { unknowableIn } from './assembly/unknowableIn.js';
import { bestCovers, type Cover } from './bestCovers.js';
import { readTurn } from './followups/readTurn.js';
import { obstacleIn } from './obstacleIn.js';
import type { Reading } from './Reading.js';
import type { ReadingContext } from './ReadingContext.js';
import { tokenise } from './tokens/tokenise.js';

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
  const spans = annotate(question, tokens, context);
  const covers = bestCovers(spans, tokens.length, coverWidth);
  const [best] = covers;
  if (!best) {
    return { kind: 'unclear' };
  }
  if (best.spans.every(({ meaning }) => meaning.kind === 'frame' || meaning.kind === 'pronoun')) {
    return { kind: 'unknown-words', words: [question.trim()], bare: true };
  }
  const obstacle = obstacleIn(best.spans, context.persona);
  if (obstacle) {
    return obstacle;
  }
  const readings = new Map<string, { query: SemanticQuery; score: number }>();
  let top = -Infinity;
  for (const cover of covers) {
    if (cover.score < top - margin || cover.score < best.score - reach) {
      break;
    }
    const found = obstacleIn(cover.spans, context.persona) ? null : readCover(cover, context);
    if (found) {
      top = Math.max(top, cover.score);
      if (!readings.has(found.key)) {
        readings.set(found.key, { query: found.query, score: cover.score });
      }
    }
  }
  const queries = [...readings.values()].map(({ query }) => query);
  const [only] = queries;
  if (!only) {
    return unread(best);
  }
  if (queries.length > 1) {
    return { kind: 'ambiguous', queries };
  }
  const isBack = best.spans.some(({ meaning }) => meaning.kind === 'turn' && meaning.of === 'back');
  return { kind: isBack ? 'back' : 'read', query: only };
}

/** Why a question of known words is not read. */
function unread({ spans }: Cover): Reading {
  const draft = scanCover(spans);
  const topic = draft && unknowableIn(draft);
  const period = spans.find(({ meaning }) => meaning.kind === 'period');
  return topic ? { kind: 'beyond', topic, words: period?.text ?? '' } : { kind: 'unclear' };
}

/** The one reading of a cover; its key is the SQL, so readings that compile alike are one. */
function readCover(
  cover: Cover,
  context: ReadingContext
): { query: SemanticQuery; key: string } | null {
  const { persona, today } = context;
  const clause = columnClause(cover.spans);
  const whole = scanCover(cover.spans, null);
  const parted = clause === null ? null : scanCover(cover.spans, clause);
  const draft = whole ?? parted;
  if (!draft) {
    return null;
  }
  const query = readTurn(draft, context, parted);
  const compiled = query && compileQuery(query, { dialect: 'duckdb', persona, today });
  return query && compiled
    ? { query, key: compiled.text + JSON.stringify(compiled.parameters) }
    : null;
}
