/** Text as rules compare it, with the way back to the text as typed. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`, where the sign it came from starts and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const signs: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '`': "'",
  '´': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '×': 'x'
};

/**
 * Folds width, case, accents, quotes and dashes, drops what is invisible, and turns control
 * characters into spaces. Folding goes one code point at a time, so that spans stay exact.
 */
export function fold(original: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const point of original) {
    const folded = foldPoint(point);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(offset);
      ends.push(offset + point.length);
    }
    text += folded;
    offset += point.length;
  }
  return { text, starts, ends };
}

function foldPoint(point: string): string {
  const sign = signs[point];
  if (sign !== undefined) {
    return sign;
  }
  if (/\p{Cc}/u.test(point)) {
    return ' ';
  }
  if (/[\p{Cf}\u0300-\u036f\ufe00-\ufe0f]/u.test(point)) {
    return '';
  }
  return point
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
