import type { Lexicon } from '../lexicon/Lexicon.js';
import { maySense } from '../lexicon/relationsOfSense.js';
import type { Sense } from '../lexicon/Sense.js';
import { businessMetrics } from '../../semantics/model/businessMetrics.js';
import type { PersonaName } from '../../session/personas.js';
import type { Token } from '../tokens/Token.js';
import { tokenise } from '../tokens/tokenise.js';
import type { CompletedPhrase, Completion, CompletionKind } from './Completion.js';
import { labelOf } from './labelOf.js';
import { periodPhrases } from './periodPhrases.js';
import { phraseKind } from './phraseKind.js';

/** The names that one persona may see. */
export interface NameCompleter {
  /** The members that words begin to name, the likeliest first; the last word may be cut short. */
  complete(words: readonly string[], most: number): readonly Omit<CompletedPhrase, 'taken'>[];
}

export interface CompletionContext {
  readonly persona: PersonaName;
  readonly lexicon: Lexicon;
  readonly members: NameCompleter;
}

/** Longer lists are not read. */
const mostOffered = 8;
/** Of one kind, while others wait. */
const mostOfKind = 2;
/** Tokens before the caret that one phrase may begin with. */
const mostTaken = 5;

/**
 * What the words before the caret may become, the likeliest first. Whatever is offered is a phrase
 * that the reader takes whole.
 * @param caret in UTF-16 units; inside a word nothing is offered
 */
export function completeQuestion(
  text: string,
  caret: number,
  context: CompletionContext
): readonly Completion[] {
  const before = text.slice(0, caret);
  const tokens = tokenise(before);
  const last = tokens.at(-1);
  if (!last || /^[\p{L}\p{N}]/u.test(text.slice(caret))) {
    return [];
  }
  const isBegun = last.end === caret && /[\p{L}\p{N}]$/u.test(before);
  const phrases = isBegun ? begun(tokens, context) : isBy(last, context) ? groups(context) : [];
  return phrases.map(({ taken, text: written, kind, detail }) => {
    const start = taken === 0 ? caret : (tokens.at(-taken)?.start ?? caret);
    const capital = /^\p{Lu}[^\p{Lu}]/u.test(before.slice(start));
    return { start, end: caret, text: capital ? capitalised(written) : written, kind, detail };
  });
}

/** The most words before the caret that begin anything say best what is meant. */
function begun(tokens: readonly Token[], context: CompletionContext): readonly CompletedPhrase[] {
  for (let taken = Math.min(mostTaken, tokens.length); taken > 0; taken -= 1) {
    const span = tokens.slice(-taken);
    if (isWorthCompleting(span, context)) {
      const found = phrasesAndNames(tokens, span, context);
      if (found.length > 0) {
        return found.map(phrase => ({ ...phrase, taken }));
      }
    }
  }
  return [];
}

function phrasesAndNames(
  tokens: readonly Token[],
  span: readonly Token[],
  context: CompletionContext
): readonly Phrase[] {
  const written = span.map(({ text }) => text);
  const before = tokens[tokens.length - span.length - 1];
  const phrases = phrasesBegun(written, context);
  const splits = phrases.filter(({ kind }) => kind === 'group' || kind === 'period');
  if (before && isBy(before, context) && splits.length > 0) {
    return splits;
  }
  const words = [
    ...metricsBegun(written, context.persona),
    ...phrases,
    ...periodsBegun(tokens, written)
  ].filter(({ text }, at, all) => all.findIndex(other => other.text === text) === at);
  const names = context.members.complete(written, mostOffered);
  const room = (others: readonly Phrase[]): number =>
    mostOffered - Math.min(others.length, mostOffered / 2);
  return [...mixed(words).slice(0, room(names)), ...names.slice(0, room(words))];
}

/** A few of each kind come first, so that no kind takes all the room. */
function mixed(phrases: readonly Phrase[]): readonly Phrase[] {
  const isFirst = (phrase: Phrase): boolean =>
    phrases.filter(({ kind }) => kind === phrase.kind).indexOf(phrase) < mostOfKind;
  return [...phrases.filter(isFirst), ...phrases.filter(phrase => !isFirst(phrase))];
}

/** One letter says too little, and "in" is more often a whole word than the start of "inventory". */
function isWorthCompleting(tokens: readonly Token[], { lexicon }: CompletionContext): boolean {
  const [first] = tokens;
  if (tokens.length > 1) {
    return tokens.every(({ kind }) => kind !== 'punctuation');
  }
  const isSmall = lexicon
    .match(tokens, 0, () => true)
    .some(({ senses }) => senses.some(({ kind }) => kind === 'frame' || kind === 'connective'));
  return first !== undefined && /[\p{L}]/u.test(first.text) && first.text.length > 1 && !isSmall;
}

type Phrase = Omit<CompletedPhrase, 'taken'>;

/** Figures and conditions are what a question is made of; columns are seldom asked for. */
const byKind: readonly CompletionKind[] = ['figure', 'filter', 'group', 'period', 'column'];

/** For each meaning one phrase; what is a whole phrase already is not said in other words. */
function phrasesBegun(written: readonly string[], context: CompletionContext): readonly Phrase[] {
  const { lexicon, persona } = context;
  const bySense = new Map<string, Phrase | null>();
  for (const { text, words, senses } of lexicon.phrasesLike(written[0] ?? '')) {
    if (beginsWith(words, written)) {
      const [sense] = senses.filter(each => maySense(persona, each) && kindOf(each));
      const kind = sense && kindOf(sense);
      const key = JSON.stringify(senses);
      const isWhole = words.length === written.length && words.at(-1) === written.at(-1);
      if (isWhole) {
        bySense.set(key, null);
      } else if (kind && (!bySense.has(key) || (bySense.get(key) && text === labelOf(sense)))) {
        bySense.set(key, { text, kind, detail: '' });
      }
    }
  }
  const phrases = [...bySense.values()].flatMap(phrase => phrase ?? []);
  return phrases.sort(
    (one, other) =>
      byKind.indexOf(one.kind) - byKind.indexOf(other.kind) || one.text.length - other.text.length
  );
}

function periodsBegun(tokens: readonly Token[], written: readonly string[]): readonly Phrase[] {
  return periodPhrases(tokens)
    .filter(phrase => {
      const words = phrase.toLowerCase().split(' ');
      return beginsWith(words, written) && words.at(-1) !== written.at(-1);
    })
    .map(text => ({ text, kind: 'period', detail: '' }));
}

function metricsBegun(written: readonly string[], persona: PersonaName): readonly Phrase[] {
  return businessMetrics.flatMap(({ name, of }) => {
    const words = name.split('_');
    const isOpen = beginsWith(words, written) && words.join(' ') !== written.join(' ');
    return of[persona] && isOpen ? [{ text: words.join(' '), kind: 'metric', detail: '' }] : [];
  });
}

/** What figures are split by. */
function groups({ lexicon, persona }: CompletionContext): readonly CompletedPhrase[] {
  const bySplit = new Map<string, CompletedPhrase>();
  for (const { text, senses } of lexicon.phrases) {
    const [sense] = senses.filter(each => maySense(persona, each));
    const split = sense && splitOf(sense);
    const kind = sense && kindOf(sense);
    if (split && kind && (!bySplit.has(split) || text === labelOf(sense))) {
      bySplit.set(split, { text, kind, detail: '', taken: 0 });
    }
  }
  return [...bySplit.values()]
    .sort((one, other) => byKind.indexOf(one.kind) - byKind.indexOf(other.kind))
    .slice(0, mostOffered);
}

/** As what a sense is offered; null where it is half a verb: "stop", "delivery". */
function kindOf(sense: Sense): CompletionKind | null {
  return sense.kind === 'noun' && sense.event !== null ? null : (phraseKind[sense.kind] ?? null);
}

/** What "by" such a word splits by; null where it is nothing to split by. */
function splitOf(sense: Sense): string | null {
  if (sense.kind === 'time') {
    return sense.splits ? null : sense.unit;
  }
  return sense.kind === 'noun' && sense.rows === null ? sense.dimension : null;
}

function isBy(token: Token, { lexicon }: CompletionContext): boolean {
  return lexicon
    .match([token], 0, () => true)
    .some(({ senses }) => senses.some(sense => sense.kind === 'connective' && sense.word === 'by'));
}

function beginsWith(words: readonly string[], written: readonly string[]): boolean {
  const end = written.length - 1;
  return (
    words.length > end &&
    (words[end] ?? '').startsWith(written[end] ?? '') &&
    written.every((word, at) => at === end || words[at] === word)
  );
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
