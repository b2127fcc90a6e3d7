import { fieldMeanings } from '../semantics/model/fieldMeanings.js';
import { filterNamed, measureNamed } from '../semantics/model/semanticModel.js';
import { maySense } from './lexicon/relationsOfSense.js';
import type { Sense } from './lexicon/Sense.js';
import type { ReadingContext } from './ReadingContext.js';
import type { Token } from './tokens/Token.js';
import { tokenise } from './tokens/tokenise.js';

/** A term and what it means, once for each of its meanings. */
export interface AskedMeaning {
  readonly term: string;
  readonly meanings: readonly string[];
}

/** How it is asked what a word means; "what is the fill rate" asks for the figure itself. */
const forms: readonly RegExp[] = [
  /^(?:so )?(?:what|whats) (?:is|are) (?:a|an) (?<term>.+)$/,
  /^what (?:does|do|is|are) (?<term>.+?) (?:mean|means|stand for|supposed to mean|defined as)$/,
  /^what (?:do|does) (?:you|we|it|that) mean (?:by|with) (?<term>.+)$/,
  /^what (?:is|are) (?:meant by|the (?:meaning|definition) of) (?<term>.+)$/,
  /^(?:please )?(?:define|definition of|the definition of|meaning of|explain the term) (?<term>.+)$/,
  /^(?:please )?(?:explain|tell me) what (?<term>.+?) (?:means|mean|is|are)$/,
  /^how (?:is|are) (?<term>.+?) (?:calculated|computed|defined|worked out|measured|determined)$/,
  /^how (?:do|does) (?:you|we|it) (?:calculate|compute|define|work out|measure) (?<term>.+)$/,
  /^what (?:counts|count|is counted|are counted|is considered|qualifies) (?:as )?(?<term>.+)$/
];

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the', 'our', 'your', 'something']);

/**
 * What a question asks the meaning of: "what is a reorder point", "what does overdue mean".
 * @returns null where it asks for something else, or the model has no definition of it
 */
export function meaningAsked(question: string, context: ReadingContext): AskedMeaning | null {
  const tokens = tokenise(question).filter(({ kind }) => kind !== 'punctuation');
  const text = tokens.map(token => token.text).join(' ');
  for (const form of forms) {
    const term = form.exec(text)?.groups?.['term'];
    const words = term?.split(' ') ?? [];
    const rest = words.slice(words.findIndex(word => !articles.has(word)));
    const meanings = rest.length > 0 ? meaningsOf(rest, tokens, context) : [];
    if (meanings.length > 0) {
      return { term: rest.join(' '), meanings };
    }
  }
  return null;
}

function meaningsOf(
  words: readonly string[],
  tokens: readonly Token[],
  { lexicon, persona }: ReadingContext
): readonly string[] {
  const from = tokens.findIndex((_token, at) =>
    words.every((word, index) => tokens[at + index]?.text === word)
  );
  const end = from + words.length;
  for (const match of lexicon.match(tokens, from, () => true)) {
    const isWhole = match.end === end || (match.end < end && isNoun(match.end, end));
    const meanings = isWhole
      ? match.senses.filter(sense => maySense(persona, sense)).flatMap(meaningOf)
      : [];
    if (meanings.length > 0) {
      return [...new Set(meanings)];
    }
  }
  return [];

  /** "A late order": what the word before it says of the noun. */
  function isNoun(start: number, until: number): boolean {
    return lexicon
      .match(tokens, start, () => true)
      .some(match => match.end === until && match.senses.some(({ kind }) => kind === 'noun'));
  }
}

function meaningOf(sense: Sense): readonly string[] {
  if (sense.kind === 'measure') {
    return [measureNamed(sense.name).definition];
  }
  if (sense.kind === 'filter') {
    return sense.negated ? [] : [filterNamed(sense.name).definition];
  }
  const meaning = sense.kind === 'field' ? fieldMeanings[sense.field] : undefined;
  return meaning === undefined ? [] : [meaning];
}
