import type { Token } from '../tokens/Token.js';

/** A number as it was said, over the tokens `start` (inclusive) to `end` (exclusive). */
export interface NumberCandidate {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** "98%", "ten percent": 98 and 10. */
  readonly percent?: true;
  /** "first", "2nd". */
  readonly ordinal?: true;
  /** "twice", "three times": a factor of something else. */
  readonly factor?: true;
  /** "half", "two thirds": a part of something else. */
  readonly fraction?: true;
  readonly currency?: true;
}

const small: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
    'fifteen sixteen seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value])
);
const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10])
);
const scales: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['thousands', 1e3],
  ['grand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['mio', 1e6]
]);
const ordinals: ReadonlyMap<string, number> = new Map(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth ' +
    'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, index) => [word, index + 1])
);
const factors: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['double', 2],
  ['thrice', 3],
  ['triple', 3],
  ['quadruple', 4]
]);
const groups: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['dozens', 12],
  ['couple', 2],
  ['pair', 2]
]);
const parts: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['halves', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4]
]);
const percents = new Set(['%', 'percent', 'pct', 'percentage']);

const opening = new Set([small, tens, ordinals, factors, groups].flatMap(map => [...map.keys()]));

/** Whether a number may start with a token. */
export function startsNumber(token: Token): boolean {
  return (
    token.kind === 'number' ||
    (token.kind === 'code' && token.suffix === 'x') ||
    opening.has(token.text) ||
    ['a', 'an', 'half', 'halves', 'third', 'thirds', 'quarter'].includes(token.text)
  );
}

/** The longest number that starts at a token, or null. */
export function readNumber(tokens: readonly Token[], start: number): NumberCandidate | null {
  const text = (at: number): string => tokens[at]?.text ?? '';
  const factor = factors.get(text(start));
  if (factor !== undefined) {
    return { start, end: start + 1, value: factor, factor: true };
  }
  const ordinal = ordinals.get(text(start));
  if (ordinal !== undefined) {
    return { start, end: start + 1, value: ordinal, ordinal: true };
  }
  const first = tokens[start];
  if (first?.kind === 'number' && first.ordinal) {
    return { start, end: start + 1, value: first.value, ordinal: true };
  }
  const article = text(start) === 'a' || text(start) === 'an';
  const counted = article ? null : readCardinal(tokens, start);
  const from = counted?.end ?? (article ? start + 1 : start);
  const count = counted?.value ?? 1;

  const part = parts.get(text(from));
  const halfAn = text(start) === 'half';
  if (halfAn && (text(from + 1) === 'a' || text(from + 1) === 'the')) {
    const whole = groups.get(text(from + 2));
    return whole === undefined
      ? { start, end: start + 1, value: 1 / 2, fraction: true }
      : { start, end: from + 3, value: whole / 2 };
  }
  // "4 quarters" and "third" are periods and places; "three quarters of" is not.
  const isHalf = text(from) === 'half' || text(from) === 'halves';
  if (part !== undefined && (isHalf || (counted && text(from + 1) === 'of'))) {
    return { start, end: from + 1, value: count * part, fraction: true };
  }
  const group = groups.get(text(from));
  if (group !== undefined) {
    const of = text(from + 1) === 'of' ? 1 : 0;
    return { start, end: from + 1 + of, value: count * group };
  }
  if (!counted) {
    const scale = article ? (text(from) === 'hundred' ? 100 : scales.get(text(from))) : undefined;
    return scale === undefined || text(from) === 'k' || text(from) === 'grand'
      ? null
      : { start, end: from + 1, value: scale };
  }
  const number = { start, end: counted.end, value: counted.value };
  const currency = first?.kind === 'number' && first.currency ? { currency: true as const } : {};
  if (first?.kind === 'number' && first.percent) {
    return { ...number, percent: true };
  }
  if (percents.has(text(counted.end))) {
    return { ...number, end: counted.end + 1, percent: true };
  }
  if (text(counted.end) === 'per' && text(counted.end + 1) === 'cent') {
    return { ...number, end: counted.end + 2, percent: true };
  }
  if (text(counted.end) === 'times' || text(counted.end) === 'fold') {
    return { ...number, end: counted.end + 1, factor: true };
  }
  if (first?.kind === 'code') {
    return { ...number, factor: true };
  }
  return { ...number, ...currency };
}

interface Cardinal {
  readonly value: number;
  readonly end: number;
}

/** "1,200", "5 k", "twenty five", "three hundred and ten", "2x". */
function readCardinal(tokens: readonly Token[], start: number): Cardinal | null {
  const first = tokens[start];
  if (first?.kind === 'code' && first.suffix === 'x' && first.value !== undefined) {
    return { value: first.value, end: start + 1 };
  }
  if (first?.kind === 'number' && !first.ordinal) {
    const scale = first.percent ? undefined : scales.get(tokens[start + 1]?.text ?? '');
    return scale === undefined
      ? { value: first.value, end: start + 1 }
      : { value: first.value * scale, end: start + 2 };
  }
  let below = readBelowHundred(tokens, start);
  if (!below) {
    return null;
  }
  if (tokens[below.end]?.text === 'hundred') {
    below = withRest(tokens, { value: below.value * 100, end: below.end + 1 });
  }
  const scale = scales.get(tokens[below.end]?.text ?? '');
  return scale === undefined
    ? below
    : withRest(tokens, { value: below.value * scale, end: below.end + 1 });
}

function withRest(tokens: readonly Token[], head: Cardinal): Cardinal {
  const and = tokens[head.end]?.text === 'and' ? 1 : 0;
  const rest = readBelowHundred(tokens, head.end + and);
  return rest ? { value: head.value + rest.value, end: rest.end } : head;
}

function readBelowHundred(tokens: readonly Token[], start: number): Cardinal | null {
  const text = tokens[start]?.text ?? '';
  const ten = tens.get(text);
  if (ten !== undefined) {
    const one = small.get(tokens[start + 1]?.text ?? '');
    return one !== undefined && one > 0 && one < 10
      ? { value: ten + one, end: start + 2 }
      : { value: ten, end: start + 1 };
  }
  const value = small.get(text);
  return value === undefined ? null : { value, end: start + 1 };
}
