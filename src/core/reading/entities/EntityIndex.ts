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
  readonly ids: Int32Array;
  readonly words: readonly string[];
  readonly certainty: number;
}

/** A part of a name that more members share says nothing. */
const mostMembers = 200;
/** A short word with a slip is more likely another word than a part of a name ("value", valve). */
const surePart = 0.8;
/** Members that are ranked to complete a word; of more, the word says too little to choose. */
const mostBegun = 1000;
/** Words of a name that are said; longer names are told apart by fewer. */
const mostWords = 8;
/** No member: a chain of members ends. */
const none = -1;
/** Words that may stand between the words of a name. */
const fillers: ReadonlySet<string> = new Set(['size', 'sized']);
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
  private readonly entries: EntityEntry[] = [];
  private readonly vocabulary = new Vocabulary();
  /** Names share their words: each is cut and stemmed once. */
  private readonly parts = new Map<string, readonly number[]>();
  /** The last member with a code, and for each member the one before it with the same. */
  private readonly codes = new Map<string, number>();
  private readonly sameCode: number[] = [];
  /** The letters that codes of a dimension start with. */
  private readonly prefixes = new Map<DimensionName, Set<string>>();
  private readonly sizes = new Map<DimensionName, number>();
  /** Each key in lower case; empty where it is the name. */
  private readonly lowerKeys: string[] = [];

  constructor(entries: readonly EntityEntry[] = []) {
    for (const entry of entries) {
      this.add(entry);
    }
  }

  add(entry: EntityEntry): void {
    const { dimension, key, name } = entry;
    const id = this.entries.push(entry) - 1;
    this.vocabulary.names.add(name.split(' ').map(part => this.numbersOf(part)));
    this.sizes.set(dimension, (this.sizes.get(dimension) ?? 0) + 1);
    this.lowerKeys.push(key === name && !/\d/.test(key) ? '' : key.toLowerCase());
    const code = key !== name || /\d/.test(key) ? codeOfKey(key) : null;
    this.sameCode.push((code === null ? undefined : this.codes.get(code)) ?? none);
    if (code !== null) {
      this.codes.set(code, id);
      this.addPrefix(dimension, code);
    }
  }

  /**
   * The members that words begin to name, or whose code they begin, the likeliest first.
   * @param words folded; the last may be cut short
   */
  begunBy(words: readonly string[], most: number): readonly EntityEntry[] {
    const [last = '', ...before] = [...words].reverse();
    const earlier = before.reverse().map(stem);
    const { names } = this.vocabulary;
    const byName = [...names.idsBegunBy(earlier, last)].slice(0, mostBegun).map(id => ({
      id,
      rank: [
        Math.min(names.placeIn(id, earlier, last), 1),
        this.sizes.get(this.entries[id]?.dimension ?? 'product') ?? 0,
        names.lengthOf(id)
      ]
    }));
    byName.sort((one, other) => compared(one.rank, other.rank));
    const ids = byName.slice(0, most).map(({ id }) => id);
    if (earlier.length === 0) {
      for (let id = 0; id < this.lowerKeys.length && ids.length < most; id += 1) {
        if (this.lowerKeys[id]?.startsWith(last) && !ids.includes(id)) {
          ids.push(id);
        }
      }
    }
    return ids.flatMap(id => this.entries[id] ?? []);
  }

  /** Whether a word is one of a name or a code. */
  knows(word: string): boolean {
    return this.vocabulary.has(stem(word)) || this.codes.has(word);
  }

  /** Every member of a dimension; null where there are more than so many. */
  all(dimension: DimensionName, most: number): readonly { key: string; label: string }[] | null {
    if ((this.sizes.get(dimension) ?? 0) > most) {
      return null;
    }
    return this.entries
      .filter(entry => entry.dimension === dimension)
      .map(({ key, name }) => ({ key, label: name }));
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

  private numbersOf(part: string): readonly number[] {
    const known = this.parts.get(part);
    if (known) {
      return known;
    }
    const numbers = tokenise(part)
      .filter(({ kind }) => kind !== 'punctuation')
      .map(({ text }) => this.vocabulary.numberOf(stem(text)));
    this.parts.set(part, numbers);
    return numbers;
  }

  private idsOfCode(code: string): readonly number[] {
    const ids: number[] = [];
    for (let id = this.codes.get(code) ?? none; id !== none; id = this.sameCode[id] ?? none) {
      ids.push(id);
    }
    return ids.reverse();
  }

  private findCodes(tokens: readonly Token[], from: number, offer: Offer): void {
    for (let end = from + 1; end <= from + mostCodeTokens && end <= tokens.length; end += 1) {
      if (tokens[end - 1]?.text === '-') {
        continue; // "P1071 - units": the dash belongs to the sentence
      }
      const span = tokens.slice(from, end).filter(({ text }) => text !== '-');
      this.offerByDimension(this.idsOfCode(codeOf(span)), from, end, 1, offer);
    }
    const dimension = nouns.get(stem(tokens[from]?.text ?? ''));
    const named = ['no', 'number', '#'].includes(tokens[from + 1]?.text ?? '') ? 2 : 1;
    const number = tokens[from + named];
    if (dimension && number?.kind === 'number' && /^\d+$/.test(number.text)) {
      const ids = [...(this.prefixes.get(dimension) ?? [])]
        .flatMap(prefix => this.idsOfCode(prefix + codeOf([number])))
        .filter(id => this.entries[id]?.dimension === dimension);
      this.offerByDimension(ids, from, from + named + 1, 0.97, offer);
    }
  }

  private addPrefix(dimension: DimensionName, code: string): void {
    const prefix = code.replace(/\d+$/, '');
    const known = this.prefixes.get(dimension);
    if (known) {
      known.add(prefix);
    } else {
      this.prefixes.set(dimension, new Set([prefix]));
    }
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
    let open: readonly Match[] = [{ end: from, ids: new Int32Array(), words: [], certainty: 1 }];
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
    if (fillers.has(here) && match.words.length > 0) {
      return this.longer({ ...match, end: match.end + 1 }, tokens); // "gloves size L"
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
      const ids = words.reduce<Int32Array | null>(
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
    const { names } = this.vocabulary;
    for (const [dimension, ids] of this.byDimension(match.ids)) {
      const whole = ids.filter(id => names.lengthOf(id) === words.length);
      if (whole.length > 0) {
        const inOrder = whole.some(id => names.firstOf(id) === words[0]);
        const score = wholeScore(words, inOrder) * certainty;
        offer(this.candidate(whole, dimension, { start, end, score, exact: certainty === 1 }));
      } else if (ids.length <= mostMembers && (words.length > 1 || certainty >= surePart)) {
        const held = ids.map(id => names.wordsOf(id));
        const score = partScore(words, held, dimension, this.sizes.get(dimension) ?? 1);
        if (score > 0) {
          const found = { start, end, score: score * certainty, exact: false };
          offer(this.candidate(ids, dimension, found));
        }
      }
    }
  }

  private byDimension(ids: Iterable<number>): ReadonlyMap<DimensionName, number[]> {
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

/** The first difference decides. */
function compared(one: readonly number[], other: readonly number[]): number {
  return one.map((rank, at) => rank - (other[at] ?? 0)).find(difference => difference !== 0) ?? 0;
}

type Offer = (candidate: MemberCandidate) => void;

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
function common(known: Int32Array | null, more: Int32Array): Int32Array {
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
