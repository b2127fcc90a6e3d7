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

/** A hyphen inside a compound ("year-to-date", "90-day") says nothing; between digits it does. */
function joins(text: string, at: number): boolean {
  const sign = text.charAt(at);
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const around = /[\p{L}\p{N}]/u;
  return (
    (sign === '-' || sign === '_') &&
    around.test(before) &&
    around.test(after) &&
    !(/\d/.test(before) && /\d/.test(after))
  );
}
