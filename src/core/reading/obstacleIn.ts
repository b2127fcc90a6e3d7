import { measureNamed, readersOf } from '../semantics/model/semanticModel.js';
import { dimensions } from '../semantics/model/Dimension.js';
import type { RelationName } from '../semantics/model/Relation.js';
import type { PersonaName } from '../session/personas.js';
import { maySense } from './annotate.js';
import type { Sense } from './lexicon/Sense.js';
import type { Reading } from './Reading.js';
import type { Meaning, Span } from './Span.js';

/** What keeps these words from being answered at all, the gravest first; null where nothing does. */
export function obstacleIn(spans: readonly Span[], persona: PersonaName): Reading | null {
  const write = spans.find(({ meaning }) => meaning.kind === 'write');
  if (write) {
    return { kind: 'write', words: write.text };
  }
  const barred = spans.find(({ meaning }) => isSense(meaning) && !maySense(persona, meaning));
  if (barred && isSense(barred.meaning)) {
    return { kind: 'barred', words: barred.text, readers: readersOf(relationOf(barred.meaning)) };
  }
  for (const { meaning, text } of spans) {
    if (meaning.kind === 'beyond') {
      return { kind: 'beyond', words: text, topic: meaning.topic };
    }
  }
  const unknown = spans.filter(({ meaning }) => meaning.kind === 'unknown');
  return unknown.length > 0
    ? { kind: 'unknown-words', words: unknown.map(({ text }) => text) }
    : null;
}

function isSense(meaning: Meaning): meaning is Sense {
  return !['members', 'period', 'number', 'duration', 'unknown'].includes(meaning.kind);
}

/** The rows that a sense speaks of, for saying who may see them. */
function relationOf(sense: Sense): RelationName {
  switch (sense.kind) {
    case 'noun':
      return sense.rows ?? (sense.dimension && dimensions[sense.dimension].homes[0]) ?? 'product';
    case 'measure':
      return relationOfMeasure(sense.name);
    case 'rank':
      return sense.measure === null ? 'product' : relationOfMeasure(sense.measure);
    case 'filter':
      return sense.family === 'sales' ? 'sales_order' : 'purchase_order';
    case 'status':
      return sense.dimension === 'sales_status' ? 'sales_order' : 'purchase_order';
    case 'field':
    case 'event':
      return sense.relation;
    case 'frame':
    case 'connective':
    case 'quantity':
    case 'sort':
    case 'operator':
    case 'count':
    case 'average':
    case 'total':
    case 'share':
    case 'change':
    case 'versus':
    case 'keep-empty':
    case 'time':
    case 'beyond':
    case 'write':
      return 'product';
  }
}

const relationOfMeasure = (name: string): RelationName =>
  (Object.keys(measureNamed(name).on) as RelationName[])[0] ?? 'product';
