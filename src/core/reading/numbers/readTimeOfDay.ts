import type { Token } from '../tokens/Token.js';
import { readNumber } from './readNumber.js';

/** A time of the day over the tokens `start` (inclusive) to `end` (exclusive). */
export interface TimeCandidate {
  readonly start: number;
  readonly end: number;
  /** Since midnight. */
  readonly minutes: number;
}

/** "07:30", "half seven" (07:30), "quarter past 8", "ten to nine", "8 o'clock", "noon". */
export function readTimeOfDay(tokens: readonly Token[], start: number): TimeCandidate | null {
  const text = (at: number): string => tokens[at]?.text ?? '';
  const first = tokens[start];
  if (first?.kind === 'time') {
    return { start, end: start + 1, minutes: first.minutes };
  }
  if (text(start) === 'noon' || text(start) === 'midday' || text(start) === 'midnight') {
    return { start, end: start + 1, minutes: text(start) === 'midnight' ? 0 : 720 };
  }
  const part =
    text(start) === 'half'
      ? { minutes: 30, end: start + 1 }
      : text(start) === 'quarter'
        ? { minutes: 15, end: start + 1 }
        : minutesAt(tokens, start);
  if (!part) {
    return null;
  }
  const direction = text(part.end);
  const linked = direction === 'past' || direction === 'to';
  const hour = hourAt(tokens, linked ? part.end + 1 : part.end);
  if (hour && linked) {
    const minutes = hour.value * 60 + (direction === 'past' ? part.minutes : -part.minutes);
    return { start, end: hour.end, minutes: (minutes + 1440) % 1440 };
  }
  if (hour && text(start) === 'half') {
    return { start, end: hour.end, minutes: hour.value * 60 + 30 };
  }
  const clock = ['oclock', "o'clock"].includes(text(part.end)) && part.minutes <= 23;
  return clock ? { start, end: part.end + 1, minutes: part.minutes * 60 } : null;
}

function minutesAt(tokens: readonly Token[], at: number) {
  const number = readNumber(tokens, at);
  return number && !number.percent && Number.isInteger(number.value) && number.value < 60
    ? { minutes: number.value, end: number.end }
    : null;
}

function hourAt(tokens: readonly Token[], at: number) {
  const number = readNumber(tokens, at);
  const whole = number && Number.isInteger(number.value) && !number.percent && !number.ordinal;
  return whole && number.value >= 1 && number.value <= 24
    ? { value: number.value % 24, end: number.end }
    : null;
}
