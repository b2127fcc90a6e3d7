import { mayRead, readersOf } from '../semantics/model/semanticModel.js';
import type { DimensionName } from '../semantics/model/Dimension.js';
import type { PersonaName } from '../session/personas.js';
import { maySense, relationsOfSense } from './lexicon/relationsOfSense.js';
import type { Sense } from './lexicon/Sense.js';
import type { Reading } from './Reading.js';
import type { Meaning, Span } from './Span.js';

/** What keeps these words from being answered at all, the gravest first; null where nothing does. */
export function obstacleIn(spans: readonly Span[], persona: PersonaName): Reading | null {
  const [first] = spans.filter(({ meaning }) => meaning.kind !== 'frame');
  if (first?.meaning.kind === 'write') {
    return { kind: 'write', words: first.text };
  }
  const barred = spans.find(({ meaning }) => isSense(meaning) && !maySense(persona, meaning));
  if (barred && isSense(barred.meaning)) {
    return {
      kind: 'barred',
      words: barred.text,
      readers: readersOf(relationsOfSense(barred.meaning)[0] ?? 'product')
    };
  }
  const supply = supplyIn(spans);
  if (supply && !mayRead(persona, 'purchase_order')) {
    return { kind: 'barred', words: supply.text, readers: readersOf('purchase_order') };
  }
  for (const { meaning, text } of spans) {
    if (meaning.kind === 'beyond') {
      return { kind: 'beyond', words: text, topic: meaning.topic };
    }
    if (meaning.kind === 'planning') {
      return { kind: 'beyond', words: text, topic: 'planning' };
    }
  }
  const unknown = spans.filter(({ meaning }) => meaning.kind === 'unknown');
  return unknown.length > 0
    ? { kind: 'unknown-words', words: unknown.map(({ text }) => text), bare: !spans.some(isAbout) }
    : null;
}

/** Whether a span names something to ask about, so that the words need no turn before. */
const isAbout = ({ meaning }: Span): boolean =>
  ['noun', 'measure', 'members', 'field', 'filter', 'event', 'status'].includes(meaning.kind);

/**
 * Words that, where a supplier is spoken of, speak of what the supplier does: deliver, be late.
 * Such a sense of a customer's order is not what is asked for.
 */
function supplyIn(spans: readonly Span[]): Span | null {
  const ofSupplier = spans.some(
    ({ meaning }) =>
      (meaning.kind === 'noun' || meaning.kind === 'members') && meaning.dimension === 'supplier'
  );
  const named = (dimension: DimensionName): boolean =>
    spans.some(
      ({ meaning }) =>
        ((meaning.kind === 'noun' || meaning.kind === 'mention') &&
          meaning.dimension === dimension) ||
        // Who is meant is found out when the turns before are looked at.
        meaning.kind === 'row' ||
        meaning.kind === 'pronoun'
    );
  const found = spans.find(({ meaning }) => {
    if (meaning.kind === 'event') {
      const alone = meaning.onlyWith !== null && !named(meaning.onlyWith);
      return alone || (ofSupplier && meaning.field === 'delivery_date');
    }
    return (
      ofSupplier &&
      ((meaning.kind === 'filter' && meaning.family === 'sales') ||
        (meaning.kind === 'field' && meaning.field === 'days_late') ||
        (meaning.kind === 'beyond' && meaning.topic === 'punctuality') ||
        (meaning.kind === 'noun' && meaning.event === 'delivery_date'))
    );
  });
  return found ?? null;
}

function isSense(meaning: Meaning): meaning is Sense {
  return !['members', 'period', 'relative', 'number', 'duration', 'unknown'].includes(meaning.kind);
}
