import type { DimensionName } from '../semantics/model/Dimension.js';
import { maySee } from '../semantics/model/semanticModel.js';
import { asidesOf } from './asidesOf.js';
import { emptyMembers } from './emptyMembers.js';
import { emphasesOf } from './emphasesOf.js';
import { maySense } from './lexicon/relationsOfSense.js';
import type { Sense, SenseOf } from './lexicon/Sense.js';
import { readBands } from './numbers/readBands.js';
import { readCutoffs } from './numbers/readCutoffs.js';
import { readDuration } from './numbers/readDuration.js';
import { readNumber } from './numbers/readNumber.js';
import { readRelativePeriods } from './periods/readRelativePeriods.js';
import { readPeriods } from './periods/readPeriods.js';
import { orderKinds } from './orderKinds.js';
import type { MemberCandidate, MemberFinder, ReadingContext } from './ReadingContext.js';
import type { Meaning, Span } from './Span.js';
import type { Token } from './tokens/Token.js';

/** What one token is worth to the reading that accounts for it, by what it is taken for. */
const worth = {
  frame: 1,
  /** A word that leaves open what is meant gives way to one that does not. */
  vague: 0.9,
  connective: 1.4,
  sense: 2,
  /** Where tasks are looked for, what speaks of one is that before it is anything else. */
  cue: 2.2,
  /** A phrase says more than its words one by one. */
  phrase: 0.7,
  typo: -0.6,
  member: 2.6,
  period: 2.3,
  number: 1.5,
  bands: 2.2,
  unknown: -6,
  /** A clause that is known to ask for nothing is not read for what it might ask. */
  aside: 4,
  /** "Keep those with none" is one thing, whatever its words mean one by one. */
  kept: 3.2,
  /** A window that points at the one before it, where the words may also name a window. */
  beside: 2.5,
  /** A word that a code in brackets says again. */
  restated: 3
} as const;

/** Everything that any stretch of the question can mean; no annotator decides alone. */
export function annotate(
  question: string,
  tokens: readonly Token[],
  context: ReadingContext
): readonly Span[] {
  const kinds = orderKinds(tokens, context);
  const asides = [...asidesOf(tokens, context), ...emphasesOf(tokens)];
  return tokens.flatMap((token, start) => {
    const spans: Span[] = [];
    const add = (end: number, meaning: Meaning, score: number): void => {
      const last = tokens[end - 1] ?? token;
      spans.push({ start, end, meaning, score, text: question.slice(token.start, last.end) });
    };
    for (const aside of asides.filter(each => each.start === start)) {
      add(aside.end, { kind: 'frame' }, (aside.end - start) * worth.aside);
    }
    const kept = emptyMembers(tokens, start, context);
    if (kept) {
      add(kept.end, { kind: 'keep-empty', of: kept.of }, (kept.end - start) * worth.kept);
    }
    const letter = classLetter(question.slice(token.start, token.end));
    if (letter && isPluralNoun(tokens, start + 1, context.lexicon)) {
      add(start + 1, { kind: 'classes', only: letter }, worth.sense);
    } else {
      addSenses(tokens, start, context, add);
    }
    addMembers(tokens, start, kinds.members, context, add);
    if (kinds.restated.includes(start)) {
      add(start + 1, { kind: 'frame' }, worth.restated);
    }
    addPeriods(tokens, start, context, add);
    addRelatives(tokens, start, add);
    addNumbers(tokens, start, add);
    addBands(tokens, start, context, add);
    const cutoffs = readCutoffs(tokens, start);
    if (cutoffs) {
      add(cutoffs.end, { kind: 'cutoffs', of: cutoffs.of }, (cutoffs.end - start) * worth.member);
    }
    if (token.kind === 'punctuation' && !isMinus(tokens, start)) {
      add(start + 1, { kind: 'frame' }, 0);
    } else {
      add(start + 1, { kind: 'unknown' }, worth.unknown);
    }
    return spans;
  });
}

/** "A items" are those of class A: no article stands before several. */
const classLetter = (text: string): 'A' | 'B' | 'C' | null =>
  text === 'A' || text === 'B' || text === 'C' ? text : null;

const isPluralNoun = (
  tokens: readonly Token[],
  at: number,
  lexicon: ReadingContext['lexicon']
): boolean =>
  lexicon
    .match(tokens, at, () => true)
    .some(
      ({ end, senses }) =>
        tokens[end - 1]?.text.endsWith('s') === true && senses.some(({ kind }) => kind === 'noun')
    );

/** A sign that belongs to its number: nothing that is asked for here is negative. */
function isMinus(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const touches = next?.kind === 'number' && next.start === token?.end;
  return token?.text === '-' && touches && (before === undefined || before.end < token.start);
}

type Add = (end: number, meaning: Meaning, score: number) => void;

function addSenses(
  tokens: readonly Token[],
  start: number,
  { lexicon, members, persona }: ReadingContext,
  add: Add
): void {
  for (const { end, senses, typos } of lexicon.match(tokens, start, word => members.knows(word))) {
    const length = end - start;
    const isNoun = senses.some(({ kind }) => kind === 'noun');
    const endsInOrder = length > 1 && tokens[end - 1]?.text === 'order' && !isNoun;
    if (endsInOrder && namesOrder(members, tokens, end)) {
      continue; // in "on order SO-1204", the order is SO-1204
    }
    const before = tokens[start - 1];
    // "5+", but "units + value" and "in 2025 + units".
    const isBound = before?.kind === 'number' && before.end === tokens[start]?.start;
    const allowed = senses.filter(
      sense =>
        maySense(persona, sense) &&
        (isBound || !isSign(sense, tokens[start])) &&
        !(sense.kind === 'field' && start === 0 && tokens[0]?.text === 'is') && // "is there …?" asks
        !(sense.kind === 'rank' && length === 1 && needsRows(tokens, start, lexicon))
    );
    if (allowed.length === 0 && senses.some(({ kind }) => kind === 'rank') && length === 1) {
      continue;
    }
    for (const sense of allowed.length > 0 ? allowed : senses.slice(0, 1)) {
      const each = worthOf(sense);
      add(end, sense, length * each + (length - 1) * worth.phrase + typos * worth.typo);
    }
  }
}

function worthOf({ kind }: Sense): number {
  if (kind === 'frame' || kind === 'pronoun') {
    return worth.frame;
  }
  return kind === 'connective' || kind === 'vague' || kind === 'cue' ? worth[kind] : worth.sense;
}

/** "Last", "next" and "first" are first or last of orders that follow, and else part of a date. */
function needsRows(
  tokens: readonly Token[],
  at: number,
  lexicon: ReadingContext['lexicon']
): boolean {
  if (!/^(?:last|next|first)$/.test(tokens[at]?.text ?? '')) {
    return false;
  }
  const from = tokens[at + 1]?.kind === 'number' ? at + 2 : at + 1;
  const phrases = lexicon.match(tokens, from, () => true);
  const longest = Math.max(...phrases.map(({ end }) => end));
  // "Last order", but not "last order date".
  return !phrases
    .filter(({ end }) => end === longest)
    .some(({ senses }) => senses.some(sense => sense.kind === 'noun' && isOrderRows(sense.rows)));
}

const isOrderRows = (rows: string | null): boolean =>
  rows === 'sales_order' || rows === 'purchase_order';

const isSign = (sense: Sense, token: Token | undefined): boolean =>
  sense.kind === 'operator' && token?.text === '+';

function namesOrder(members: MemberFinder, tokens: readonly Token[], at: number): boolean {
  return members
    .find(tokens, at)
    .some(({ dimension }) => dimension === 'sales_order' || dimension === 'purchase_order');
}

function addMembers(
  tokens: readonly Token[],
  start: number,
  kinds: readonly MemberCandidate[],
  { lexicon, members, persona }: ReadingContext,
  add: Add
): void {
  const isPlainWord = ({ text }: Token): boolean => lexicon.has(text);
  const found = [...members.find(tokens, start), ...kinds.filter(kind => kind.start === start)];
  for (const { end, dimension, keys, labels, score, exact } of found) {
    if (!maySee(persona, dimension)) {
      continue;
    }
    const plain = !exact && tokens.slice(start, end).every(isPlainWord);
    if (!plain) {
      add(
        end,
        { kind: 'members', dimension, keys, labels, exact, vague: false },
        (end - start) * worth.member * score + (end - start - 1) * worth.phrase
      );
    } else if (
      opensNames(tokens[start]?.text ?? '', dimension, labels) &&
      meansNothing(tokens, start, end, lexicon)
    ) {
      add(end, { kind: 'members', dimension, keys, labels, exact, vague: true }, worth.vague);
    }
  }
}

/** Verbs of what is to come. */
const promises: ReadonlySet<string> = new Set([
  'due',
  'out',
  'leaving',
  'expected',
  'arriving',
  'landing',
  'scheduled',
  'planned',
  'coming'
]);

/** Whether a word is the first one of several companies' names. */
const opensNames = (word: string, dimension: DimensionName, names: readonly string[]): boolean =>
  (dimension === 'customer' || dimension === 'supplier') &&
  names.length > 1 &&
  names.every(name => name.toLowerCase().startsWith(word));

/** Whether none of the words has a sense of its own. */
function meansNothing(
  tokens: readonly Token[],
  start: number,
  end: number,
  lexicon: ReadingContext['lexicon']
): boolean {
  return tokens
    .slice(start, end)
    .every((_token, index) => lexicon.match(tokens, start + index, () => true).length === 0);
}

function addPeriods(
  tokens: readonly Token[],
  start: number,
  { today }: ReadingContext,
  add: Add
): void {
  const candidates = readPeriods(tokens, start, today);
  const isPromise = promises.has(tokens[start - 1]?.text ?? '');
  for (const { end, period, score, direction } of candidates) {
    // "Due within 3 days" looks ahead, whatever else "within 3 days" may mean.
    const isAhead = candidates.some(other => other.end === end && other.period.kind === 'next');
    if (isPromise && isAhead && period.kind === 'last') {
      continue;
    }
    add(
      end,
      { kind: 'period', period, direction: direction ?? null },
      (end - start) * worth.period * score + (end - start - 1) * worth.phrase
    );
  }
}

function addRelatives(tokens: readonly Token[], start: number, add: Add): void {
  for (const { end, relative, score } of readRelativePeriods(tokens, start)) {
    const beside = isBeside(tokens, start, end) ? worth.beside : 0;
    add(
      end,
      { kind: 'relative', relative },
      (end - start) * worth.period * score + (end - start - 1) * worth.phrase + beside
    );
  }
}

/** "Last week, prior week": after the last one, the prior one is the one before that. */
function isBeside(tokens: readonly Token[], start: number, end: number): boolean {
  const unit = tokens[end - 1]?.text;
  const isPrior = ['prior', 'previous', 'preceding'].includes(tokens[start]?.text ?? '');
  return (
    isPrior &&
    tokens.slice(0, start).some(({ text }, at) => text === 'last' && tokens[at + 1]?.text === unit)
  );
}

/** Stretches of a figure; the noun behind one of them says what is measured. */
function addBands(
  tokens: readonly Token[],
  start: number,
  { lexicon, persona }: ReadingContext,
  add: Add
): void {
  const nouns = (at: number): readonly { end: number; noun: SenseOf<'noun'> }[] =>
    lexicon
      .match(tokens, at, () => true)
      .filter(({ typos }) => typos === 0)
      .flatMap(({ end, senses }) =>
        senses.flatMap(sense =>
          sense.kind === 'noun' && sense.count && maySense(persona, sense)
            ? [{ end, noun: sense }]
            : []
        )
      )
      .sort((a, b) => b.end - a.end);
  const found = readBands(tokens, start, at => nouns(at)[0]?.end ?? null);
  if (found) {
    const { end, bands, unit } = found;
    const noun = unit === null ? null : (nouns(unit)[0]?.noun ?? null);
    add(end, { kind: 'bands', bands, noun }, (end - start) * worth.bands);
  }
}

/** After these words a length of time needs no number: "more than a week". */
const bounds = new Set(['than', 'over', 'least', 'most', 'under', 'exceeding', '>', '<']);

function addNumbers(tokens: readonly Token[], start: number, add: Add): void {
  const found = readNumber(tokens, start);
  // "The third best" is one of them, and not the best three.
  const number = found?.ordinal ? null : found;
  if (number) {
    const { end, value, percent = false, factor = false, fraction = false } = number;
    const isPart = factor || fraction;
    add(end, { kind: 'number', value, percent, isPart }, (end - start) * worth.number);
  }
  if (number && tokens[number.end - 1]?.text === 'times') {
    // "3 times" is a factor, or how often something happened.
    const end = number.end - 1;
    const value = { kind: 'number' as const, value: number.value, percent: false, isPart: false };
    add(end, value, (end - start) * worth.number);
  }
  const duration = readDuration(tokens, start);
  if (duration && (!duration.bare || bounds.has(tokens[start - 1]?.text ?? ''))) {
    const { end, count, unit } = duration;
    add(
      end,
      { kind: 'duration', count, unit },
      (end - start) * worth.number + (end - start - 1) * worth.phrase
    );
  }
}
