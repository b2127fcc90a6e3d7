/** A number as a text states it. */
export interface StatedFigure {
  /** As it stands in the text. */
  readonly text: string;
  /** As a multiple of one; a percentage is its number of hundredths. */
  readonly value: number;
  /** Half of the last place that is stated: so far off it may be. */
  readonly tolerance: number;
  readonly isPercent: boolean;
  /** "About", "almost", "over": rounded more than its places say. */
  readonly isRough: boolean;
}

/** Something that is no number but can be as wrong: a code, a day. */
export interface StatedName {
  readonly text: string;
  readonly kind: 'code' | 'day' | 'month';
  /** A code in capitals without separators; `2025-06-18`, without a year `-06-18`; `2025-06`. */
  readonly value: string;
}

export interface Stated {
  readonly figures: readonly StatedFigure[];
  readonly names: readonly StatedName[];
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthPattern =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const dayThenMonth = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthPattern}\\b(?:\\.?,? (\\d{4}))?`,
  'gi'
);
const monthThenDay = new RegExp(
  `\\b${monthPattern}\\b\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d)(?:,? (\\d{4}))?`,
  'gi'
);
const monthOfYear = new RegExp(`\\b${monthPattern}\\b\\.? (\\d{4})\\b`, 'gi');
/** Grouped or not, with decimals, a scale and a percent sign. */
const digits =
  /(?<![\w.])[-+]?[$€£]?\s?(\d{1,3}(?:[ ,'\u00a0\u202f]\d{3})+|\d+)(\.\d+)?(?:\s?(k|m|mn|bn|thousand|million|billion|dozen|hundred)\b)?(\s?(?:%|percent\b|per cent\b))?/gi;

const units = wordsOf(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
);
const tens = wordsOf('_ _ twenty thirty forty fifty sixty seventy eighty ninety');
const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  dozen: 12,
  hundred: 100
};
const fractions: Readonly<Record<string, number>> = { half: 50, quarter: 25, third: 100 / 3 };
const rough =
  /(?:\b(?:about|around|roughly|approximately|approx\.?|nearly|almost|over|under|some|circa|close to|more than|less than|just)|~|≈)\s*[$€£]?$/i;

/** Whether the words just before a number say that it is rounded. */
const isRoughAt = (text: string, at: number): boolean =>
  rough.test(text.slice(Math.max(0, at - 24), at));

/** Every number, code and day that a text states, in figures or in English words. */
export function figuresIn(text: string): Stated {
  const names: StatedName[] = [];
  const figures: StatedFigure[] = [];
  let rest = text.normalize('NFKC').replace(/[\u2212\u2013\u2014]/g, '-');
  /** What one pattern has taken is nothing to the next. */
  const take = (pattern: RegExp, found: (match: RegExpExecArray) => void): void => {
    for (const match of rest.matchAll(pattern)) {
      found(match);
    }
    rest = rest.replace(pattern, whole => ' '.repeat(whole.length));
  };
  const addDay = (text: string, year: string | undefined, month: number, day: string): void => {
    const value = `${year ?? ''}-${pad(month)}-${pad(Number(day))}`;
    names.push({ text, kind: 'day', value });
  };
  take(/\b(\d{4})-(\d\d)-(\d\d)\b/g, ([whole, year = '', month = '', day = '']) => {
    addDay(whole, year, Number(month), day);
  });
  take(dayThenMonth, ([whole, day = '', month = '', year]) => {
    addDay(whole, year, monthOf(month), day);
  });
  take(monthThenDay, ([whole, month = '', day = '', year]) => {
    addDay(whole, year, monthOf(month), day);
  });
  take(monthOfYear, ([whole, month = '', year = '']) => {
    names.push({ text: whole, kind: 'month', value: `${year}-${pad(monthOf(month))}` });
  });
  take(/\b[a-z]{1,6}[-#]?\d[\w-]*/gi, ([whole]) => {
    names.push({ text: whole, kind: 'code', value: codeOf(whole) });
  });
  take(/\b\d+(?:st|nd|rd|th)\b/gi, () => undefined); // a rank, which the order of the rows tells
  take(digits, match => {
    const [whole, integer = '', decimals = '', scale, percent] = match;
    const factor = scale === undefined ? 1 : (scales[scale.toLowerCase()] ?? 1);
    const places = Math.max(0, decimals.length - 1);
    figures.push({
      text: whole.trim(),
      value: Number(integer.replace(/\D/g, '') + decimals) * factor,
      tolerance: 0.5 * 10 ** -places * factor,
      isPercent: percent !== undefined,
      isRough: isRoughAt(rest, match.index)
    });
  });
  return { figures: [...figures, ...figuresInWords(rest)], names };
}

/** "Twenty-five", "three hundred and five thousand", "half". "One" is no number by itself. */
function figuresInWords(text: string): StatedFigure[] {
  const found: StatedFigure[] = [];
  const number = [...units.keys(), ...tens.keys()].filter(word => word !== '_').join('|');
  const run = new RegExp(
    `\\b(?:a |an )?(?:${number}|hundred|thousand|million|billion|dozen)(?:[ -](?:and )?(?:${number}|hundred|thousand|million|billion|dozen))*\\b(\\s?percent| per cent)?`,
    'gi'
  );
  for (const match of text.matchAll(run)) {
    const [whole, percent] = match;
    const words = whole.toLowerCase().match(/[a-z]+/g) ?? [];
    if (words.every(word => word === 'one' || word === 'a')) {
      continue;
    }
    found.push({
      text: whole.trim(),
      value: numberOf(words),
      tolerance: 0.5,
      isPercent: percent !== undefined,
      isRough: isRoughAt(text, match.index)
    });
  }
  for (const match of text.matchAll(/\b(?:(?:a|one) )?(half|third|quarter) of\b/gi)) {
    const value = fractions[(match[1] ?? '').toLowerCase()] ?? 0;
    found.push({ text: match[0], value, tolerance: 0.5, isPercent: true, isRough: true });
  }
  return found;
}

function numberOf(words: readonly string[]): number {
  let [total, part] = [0, 0];
  for (const word of words) {
    const scale = scales[word];
    if (scale === undefined) {
      part += units.get(word) ?? (tens.get(word) ?? 0) * 10;
    } else if (scale < 1000) {
      part = (part || 1) * scale;
    } else {
      total += (part || 1) * scale;
      part = 0;
    }
  }
  return total + part;
}

function wordsOf(words: string): ReadonlyMap<string, number> {
  return new Map(words.split(' ').map((word, value) => [word, value]));
}

export const codeOf = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const pad = (number: number): string => String(number).padStart(2, '0');
