import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { MemberCandidate } from '../ReadingContext.js';
import type { Token } from '../tokens/Token.js';
import { tokenise } from '../tokens/tokenise.js';
import { codeOf, codeOfKey } from './codeOf.js';
import { partScore, wholeScore } from './memberScore.js';
import { stem } from './stem.js';
import { Vocabulary } from './Vocabulary.js';

/** A member of a dimension: its key in the data and what people call it. */
export interface EntityEntry {
  readonly dimension: DimensionName;
  readonly key: string;
  readonly name: string;
}

/** Words of a question that stand for words of names, and the names that hold them all. */
interface Match {
  readonly end: number;
  /** Ascending. */
  readonly ids: readonly number[];
  readonly words: readonly string[];
  readonly certainty: number;
}

/** A part of a name that more members share says nothing. */
const mostMembers = 200;
/** A short word with a slip is more likely another word than a part of a name ("value", valve). */
const surePart = 0.8;
/** Words of a name that are said; longer names are told apart by fewer. */
const mostWords = 8;
/** Tokens that one code is written in: "WH - 02". */
const mostCodeTokens = 3;

/** What the number of a code may be said after: "warehouse 2" is WH02. */
const nouns: ReadonlyMap<string, DimensionName> = new Map([
  ...['warehouse', 'whse', 'depot', 'site', 'dc'].map(noun => [noun, 'warehouse'] as const),
  ...['supplier', 'vendor'].map(noun => [noun, 'supplier'] as const),
  ...['product', 'item', 'sku'].map(noun => [noun, 'product'] as const),
  ...['customer', 'client'].map(noun => [noun, 'customer'] as const)
]);

/**
 * Finds the members that words of a question name: by code however it is written, by name
 * regardless of case, plural and the order of its words, by a part of the name, by words written
 * as one or with a slip. Finding takes time by the question's words, not by the members.
 */
export class EntityIndex {
  private readonly entries: readonly EntityEntry[];
  private readonly wordsOf: (readonly string[])[] = [];
  private readonly codes = new Map<string, number[]>();
  /** The letters that codes of a dimension start with. */
  private readonly prefixes = new Map<DimensionName, Set<string>>();
  private readonly sizes = new Map<DimensionName, number>();
  private readonly vocabulary = new Vocabulary();

  constructor(entries: readonly EntityEntry[]) {
    this.entries = entries;
    // Names share their words: each is cut and stemmed once.
    const stems = new Map<string, readonly string[]>();
    const wordsOf = (part: string): readonly string[] => {
      const known = stems.get(part) ?? stemsOf(tokenise(part));
      stems.set(part, known);
      return known;
    };
    entries.forEach(({ dimension, key, name }, id) => {
      const words = name.split(/\s+/).flatMap(wordsOf);
      this.wordsOf.push(words);
      this.vocabulary.add(id, words);
      this.sizes.set(dimension, (this.sizes.get(dimension) ?? 0) + 1);
      if (key !== name || /\d/.test(key)) {
        const code = codeOfKey(key);
        push(this.codes, code, id);
        this.addPrefix(dimension, code);
      }
    });
  }

  /** Whether a word is one of a name or a code. */
  knows(word: string): boolean {
    return this.vocabulary.has(stem(word)) || this.codes.has(word);
  }

  /** What may be named from a token on: at most one candidate a dimension and length. */
  find(tokens: readonly Token[], from: number): readonly MemberCandidate[] {
    const best = new Map<string, MemberCandidate>();
    const offer = (candidate: MemberCandidate): void => {
      const key = `${candidate.end} ${candidate.dimension}`;
      if (candidate.score > (best.get(key)?.score ?? 0)) {
        best.set(key, candidate);
      }
    };
    this.findCodes(tokens, from, offer);
    this.findNames(tokens, from, offer);
    return [...best.values()];
  }

  private findCodes(tokens: readonly Token[], from: number, offer: Offer): void {
    for (let end = from + 1; end <= from + mostCodeTokens && end <= tokens.length; end += 1) {
      const span = tokens.slice(from, end).filter(({ text }) => text !== '-');
      this.offerByDimension(this.codes.get(codeOf(span)) ?? [], from, end, 1, offer);
    }
    const dimension = nouns.get(stem(tokens[from]?.text ?? ''));
    const named = ['no', 'number', '#'].includes(tokens[from + 1]?.text ?? '') ? 2 : 1;
    const number = tokens[from + named];
    if (dimension && number?.kind === 'number' && /^\d+$/.test(number.text)) {
      const ids = [...(this.prefixes.get(dimension) ?? [])]
        .flatMap(prefix => this.codes.get(prefix + codeOf([number])) ?? [])
        .filter(id => this.entries[id]?.dimension === dimension);
      this.offerByDimension(ids, from, from + named + 1, 0.97, offer);
    }
  }

  private addPrefix(dimension: DimensionName, code: string): void {
    const known = this.prefixes.get(dimension) ?? new Set();
    this.prefixes.set(dimension, known.add(code.replace(/\d+$/, '')));
  }

  private offerByDimension(
    ids: readonly number[],
    start: number,
    end: number,
    score: number,
    offer: Offer
  ): void {
    for (const [dimension, members] of this.byDimension(ids)) {
      offer(this.candidate(members, dimension, { start, end, score, exact: true }));
    }
  }

  private findNames(tokens: readonly Token[], from: number, offer: Offer): void {
    let open: readonly Match[] = [{ end: from, ids: [], words: [], certainty: 1 }];
    for (let said = 0; said < mostWords && open.length > 0; said += 1) {
      open = open.flatMap(match => this.longer(match, tokens));
      for (const match of open) {
        this.offerNames(match, from, offer);
      }
    }
  }

  /** Every way to take one more word of the question into a match. */
  private longer(match: Match, tokens: readonly Token[]): readonly Match[] {
    const here = wordAt(tokens, match.end);
    if (here === null) {
      return [];
    }
    const next = wordAt(tokens, match.end + 1);
    const joined = next === null ? null : here + next;
    const readings = [
      ...this.vocabulary.readingsOf(stem(here)).map(reading => ({ ...reading, taken: 1 })),
      // "blue water" for Bluewater, "200 mm" for 200mm.
      ...(joined !== null && this.vocabulary.has(stem(joined))
        ? [{ words: [stem(joined)], certainty: 0.95, taken: 2 }]
        : [])
    ];
    return readings.flatMap(({ words, certainty, taken }) => {
      const ids = words.reduce<readonly number[] | null>(
        (known, word) => common(known, this.vocabulary.idsOf(word)),
        match.words.length === 0 ? null : match.ids
      );
      return ids === null || ids.length === 0 || words.some(word => match.words.includes(word))
        ? []
        : [
            {
              end: match.end + taken,
              ids,
              words: [...match.words, ...words],
              certainty: match.certainty * certainty
            }
          ];
    });
  }

  private offerNames(match: Match, start: number, offer: Offer): void {
    const { end, words, certainty } = match;
    for (const [dimension, ids] of this.byDimension(match.ids)) {
      const whole = ids.filter(id => this.wordsOf[id]?.length === words.length);
      if (whole.length > 0) {
        const inOrder = whole.some(id => this.wordsOf[id]?.[0] === words[0]);
        const score = wholeScore(words, inOrder) * certainty;
        offer(this.candidate(whole, dimension, { start, end, score, exact: certainty === 1 }));
      } else if (ids.length <= mostMembers && (words.length > 1 || certainty >= surePart)) {
        const names = ids.map(id => this.wordsOf[id] ?? []);
        const score = partScore(words, names, dimension, this.sizes.get(dimension) ?? 1);
        if (score > 0) {
          const found = { start, end, score: score * certainty, exact: false };
          offer(this.candidate(ids, dimension, found));
        }
      }
    }
  }

  private byDimension(ids: readonly number[]): ReadonlyMap<DimensionName, number[]> {
    const groups = new Map<DimensionName, number[]>();
    for (const id of ids) {
      const dimension = this.entries[id]?.dimension;
      if (dimension) {
        push(groups, dimension, id);
      }
    }
    return groups;
  }

  private candidate(
    ids: readonly number[],
    dimension: DimensionName,
    found: Pick<MemberCandidate, 'start' | 'end' | 'score' | 'exact'>
  ): MemberCandidate {
    const members = ids.flatMap(id => this.entries[id] ?? []);
    return {
      ...found,
      dimension,
      keys: members.map(({ key }) => key),
      labels: members.map(({ name }) => name)
    };
  }
}

type Offer = (candidate: MemberCandidate) => void;

function stemsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.filter(({ kind }) => kind !== 'punctuation').map(({ text }) => stem(text));
}

function wordAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  return token && token.kind !== 'punctuation' ? token.text : null;
}

function push<K>(groups: Map<K, number[]>, key: K, id: number): void {
  const known = groups.get(key);
  if (known) {
    known.push(id);
  } else {
    groups.set(key, [id]);
  }
}

/** The ids in both, ascending; null stands for all. */
function common(known: readonly number[] | null, more: readonly number[]): readonly number[] {
  if (known === null) {
    return more;
  }
  const [few, many] = known.length < more.length ? [known, more] : [more, known];
  let at = 0;
  return few.filter(id => {
    while (at < many.length && (many[at] ?? id) < id) {
      at += 1;
    }
    return many[at] === id;
  });
}
