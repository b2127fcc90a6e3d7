import type { Bound } from '../../semantics/SemanticQuery.js';
import type { Token } from '../tokens/Token.js';
import { readNumber } from './readNumber.js';

/** Stretches of a figure: "1 / 2-4 / 5+", "5,000 to 10,000"; `end` is exclusive. */
export interface Bands {
  readonly end: number;
  readonly bands: readonly (readonly Bound[])[];
  /** Where the noun stands that says what is measured: "1 line, 2 to 4, 5 or more". */
  readonly unit: number | null;
}

interface Band {
  readonly end: number;
  readonly bounds: readonly Bound[];
}

const before: readonly (readonly [words: readonly string[], operator: Bound['operator']])[] = [
  [['more', 'than'], '>'],
  [['over'], '>'],
  [['above'], '>'],
  [['>'], '>'],
  [['less', 'than'], '<'],
  [['fewer', 'than'], '<'],
  [['under'], '<'],
  [['below'], '<'],
  [['<'], '<'],
  [['up', 'to'], '<='],
  [['at', 'most'], '<='],
  [['at', 'least'], '>=']
];

const behind: readonly (readonly [words: readonly string[], operator: Bound['operator']])[] = [
  [['+'], '>='],
  [['plus'], '>='],
  [['or', 'more'], '>='],
  [['and', 'more'], '>='],
  [['or', 'over'], '>='],
  [['and', 'over'], '>='],
  [['and', 'above'], '>='],
  [['or', 'less'], '<='],
  [['or', 'fewer'], '<=']
];

const upTo: readonly (readonly string[])[] = [['to'], ['up', 'to'], ['-'], ['–'], ['and']];
const dates =
  /^(?:days?|weeks?|months?|years?|hours?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** @param nounEnd where a noun that starts at a token ends; null where there is none */
export function readBands(
  tokens: readonly Token[],
  start: number,
  nounEnd: (at: number) => number | null
): Bands | null {
  if (tokens[start - 1]?.text === 'between') {
    return null; // "between 5k and 10k" is one stretch, which begins a word before
  }
  const bands: (readonly Bound[])[] = [];
  let unit: number | null = null;
  let end = start;
  for (let at: number | null = start; at !== null;) {
    const band: Band | null = readBand(tokens, at);
    if (!band) {
      break;
    }
    bands.push(band.bounds);
    const noun = nounEnd(band.end);
    unit ??= noun === null ? null : band.end;
    end = noun ?? band.end;
    at = separated(tokens, end);
  }
  const [only, ...others] = bands;
  const isDate = dates.test(tokens[end]?.text ?? '');
  if (!only || isDate) {
    return null;
  }
  if (others.length === 0) {
    const isRange = only.length === 2 && tokens[start]?.text !== 'between';
    return isRange && unit === null && !only.every(isYear) ? { end, bands, unit } : null;
  }
  return bands.every((band, index) => index === 0 || isAfter(bands[index - 1] ?? [], band))
    ? { end, bands, unit }
    : null;
}

function readBand(tokens: readonly Token[], start: number): Band | null {
  const text = (at: number): string => tokens[at]?.text ?? '';
  const from = ['exactly', 'just', 'only', 'a', 'between', 'from'].includes(text(start))
    ? start + 1
    : start;
  if (text(from) === 'single') {
    return { end: from + 1, bounds: [{ operator: '=', value: 1 }] };
  }
  const opening = before.find(([words]) =>
    words.every((word, index) => text(from + index) === word)
  );
  const first = plainNumber(tokens, from + (opening?.[0].length ?? 0));
  if (!first) {
    return null;
  }
  if (opening) {
    return { end: first.end, bounds: [{ operator: opening[1], value: first.value }] };
  }
  for (const words of upTo) {
    const isNext = words.every((word, index) => text(first.end + index) === word);
    const last = isNext ? plainNumber(tokens, first.end + words.length) : null;
    const isJoined = words[0] !== 'and' || text(start) === 'between';
    if (last && isJoined && last.value > first.value) {
      return {
        end: last.end,
        bounds: [
          { operator: '>=', value: first.value },
          { operator: '<=', value: last.value }
        ]
      };
    }
  }
  const closing = behind.find(([words]) =>
    words.every((word, index) => text(first.end + index) === word)
  );
  return {
    end: first.end + (closing?.[0].length ?? 0),
    bounds: [{ operator: closing?.[1] ?? '=', value: first.value }]
  };
}

function plainNumber(tokens: readonly Token[], at: number): { end: number; value: number } | null {
  const found = readNumber(tokens, at);
  return found && !found.percent && !found.ordinal && !found.factor && !found.fraction
    ? found
    : null;
}

/** Where the next band begins behind "/", "," or "and how many"; null where none may. */
function separated(tokens: readonly Token[], end: number): number | null {
  let at = end;
  while (/^(?:[,;/|:.-]|and|or|vs|versus)$/.test(tokens[at]?.text ?? '')) {
    at += 1;
  }
  if (at === end) {
    return null;
  }
  for (const word of ['how', 'many', 'of', 'them', 'had', 'have', 'with']) {
    at += tokens[at]?.text === word ? 1 : 0;
  }
  return at;
}

const isYear = ({ value }: Bound): boolean =>
  Number.isInteger(value) && value > 1990 && value < 2040;

/** Whether a band begins where the one before has ended, so that nothing is in both. */
function isAfter(earlier: readonly Bound[], later: readonly Bound[]): boolean {
  const [top, bottom] = [earlier.at(-1), later[0]];
  if (!top || !bottom || top.operator.startsWith('>') || bottom.operator.startsWith('<')) {
    return false;
  }
  // Behind a single number a band goes on at once: in "worst 5, at least 50" there is none.
  if (earlier.length === 1 && top.operator === '=' && bottom.value > top.value + 1) {
    return false;
  }
  const touches = top.operator === '<' || bottom.operator === '>';
  return touches ? top.value <= bottom.value : top.value < bottom.value;
}
