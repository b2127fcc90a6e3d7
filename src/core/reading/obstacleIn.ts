import { mayRead, measureNamed, readersOf, relations } from '../semantics/model/semanticModel.js';
import type { DimensionName } from '../semantics/model/Dimension.js';
import type { Filter } from '../semantics/SemanticQuery.js';
import type { PersonaName } from '../session/personas.js';
import { latenessMeasures } from './assembly/conventions.js';
import { maySense, relationsOfSense } from './lexicon/relationsOfSense.js';
import type { Sense, SenseOf } from './lexicon/Sense.js';
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
      readers: readersOf(relationsOfSense(barred.meaning)[0] ?? 'product'),
      isMoney: spans.some(({ meaning }) => isMoney(meaning)),
      names: namesIn(spans)
    };
  }
  const supply = supplyIn(spans);
  if (supply && !mayRead(persona, 'purchase_order')) {
    return {
      kind: 'barred',
      words: supply.text,
      readers: readersOf('purchase_order'),
      isMoney: spans.some(({ meaning }) => isMoney(meaning)),
      names: namesIn(spans)
    };
  }
  const usage = spans.find(({ meaning }) => meaning.kind === 'event' && isOfGoods(meaning, spans));
  if (usage && !mayRead(persona, 'sales_line')) {
    return {
      kind: 'barred',
      words: usage.text,
      readers: readersOf('sales_line'),
      isMoney: false,
      names: namesIn(spans)
    };
  }
  for (const { meaning, text } of spans) {
    if (meaning.kind === 'beyond') {
      return { kind: 'beyond', words: text, topic: meaning.topic, names: namesIn(spans) };
    }
    if (meaning.kind === 'planning') {
      return { kind: 'beyond', words: text, topic: 'planning', names: namesIn(spans) };
    }
  }
  const unknown = spans.filter(({ meaning }) => meaning.kind === 'unknown');
  return unknown.length > 0
    ? { kind: 'unknown-words', words: unknown.map(({ text }) => text), bare: !spans.some(isAbout) }
    : null;
}

/** A verb that is said of suppliers, where none is spoken of: "how many gloves were used". */
const isOfGoods = ({ onlyWith }: SenseOf<'event'>, spans: readonly Span[]): boolean =>
  onlyWith === 'supplier' && !isOfSupplier(spans);

const isOfSupplier = (spans: readonly Span[]): boolean =>
  spans.some(
    ({ meaning }) =>
      (meaning.kind === 'noun' || meaning.kind === 'members') && meaning.dimension === 'supplier'
  );

/** The members that a question names, as conditions for something else to be shown of them. */
export function namesIn(spans: readonly Span[]): readonly Filter[] {
  return spans.flatMap(({ meaning }, at): Filter[] => {
    const before = spans[at - 1]?.meaning;
    const isLeftOut = before?.kind === 'connective' && before.word === 'not';
    return meaning.kind === 'members' && !meaning.vague && !isLeftOut
      ? [
          {
            kind: 'members',
            dimension: meaning.dimension,
            keys: [...meaning.keys],
            negated: false
          }
        ]
      : [];
  });
}

function isMoney(meaning: Meaning): boolean {
  const units: readonly string[] = ['money', 'price'];
  if (meaning.kind === 'measure') {
    return units.includes(measureNamed(meaning.name).unit);
  }
  if (meaning.kind === 'field') {
    return units.includes(relations[meaning.relation].fields[meaning.field]?.type ?? '');
  }
  return meaning.kind === 'quantity' && meaning.of === 'value';
}

/** Whether a span names something to ask about, so that the words need no turn before. */
const isAbout = ({ meaning }: Span): boolean =>
  ['noun', 'measure', 'members', 'field', 'filter', 'event', 'status'].includes(meaning.kind);

/**
 * Words that, where a supplier is spoken of, speak of what the supplier does: deliver, be late.
 * Such a sense of a customer's order is not what is asked for.
 */
function supplyIn(spans: readonly Span[]): Span | null {
  const ofSupplier = isOfSupplier(spans);
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
        (meaning.kind === 'measure' && latenessMeasures.has(meaning.name)) ||
        (meaning.kind === 'beyond' && meaning.topic === 'punctuality') ||
        (meaning.kind === 'noun' && meaning.event === 'delivery_date'))
    );
  });
  return found ?? null;
}

function isSense(meaning: Meaning): meaning is Sense {
  return !notSenses.has(meaning.kind);
}

/** What was found in the words themselves, and is in no lexicon. */
const notSenses: ReadonlySet<Meaning['kind']> = new Set([
  'members',
  'period',
  'relative',
  'number',
  'duration',
  'bands',
  'clock',
  'cutoffs',
  'unknown'
]);
