import type { Scanner } from './Draft.js';
import { fold } from './fold.js';
import { scanAmount } from './scanAmount.js';
import { scanDate } from './scanDate.js';
import { scanSign, scanWith } from './scanSign.js';
import { scanTime } from './scanTime.js';
import { scanWord } from './scanWord.js';
import type { Token } from './Token.js';

/** The first that has something to say is heard; the last always has. */
const scanners: readonly Scanner[] = [scanDate, scanTime, scanAmount, scanWith, scanWord, scanSign];

/** The tokens of a question, in order; every visible character belongs to one of them. */
export function tokenise(question: string): readonly Token[] {
  const { text, starts, ends } = fold(question);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at)) || joins(text, at)) {
      at += 1;
      continue;
    }
    for (const scan of scanners) {
      const found = scan(text, at);
      if (found) {
        for (const { token, from, to } of found.drafts) {
          const start = starts[from] ?? 0;
          tokens.push({ ...token, start, end: ends[to - 1] ?? question.length });
        }
        at = found.to;
        break;
      }
    }
  }
  return tokens;
}

/** What a hyphen may make a range of, besides numbers: jan-mar, mon-fri, q1-q2. */
const calendar =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|' +
  'oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|q[1-4]|' +
  '(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?';
const beforeHyphen = new RegExp(`(?:\\d|(?<![\\p{L}\\p{N}])(?:${calendar}))$`, 'u');
const afterHyphen = new RegExp(`^(?:\\d|(?:${calendar})(?![\\p{L}\\p{N}]))`, 'u');

/** A hyphen inside a compound ("year-to-date", "90-day") says nothing; in a range it does. */
function joins(text: string, at: number): boolean {
  const sign = text.charAt(at);
  const inside =
    /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1));
  return (
    (sign === '-' || sign === '_') &&
    inside &&
    !(
      beforeHyphen.test(text.slice(Math.max(0, at - 10), at)) &&
      afterHyphen.test(text.slice(at + 1, at + 11))
    )
  );
}
