import { codeOf, figuresIn, type Stated, type StatedFigure, type StatedName } from './figuresIn.js';

/** What may be stated: the values of results as they were told, and texts that hold figures. */
export interface Backing {
  readonly values: readonly (string | number | boolean | null)[];
  /** The question, our own sentences, counts of rows in words. */
  readonly texts: readonly string[];
}

/**
 * The numbers, codes and days of a text that are in no result nor in the question, as they stand in
 * the text. Rounding is let pass as far as the places that are stated go; "about 1,200" as far as
 * two digits go. It tells what is made up, not what is said of the wrong thing.
 */
export function unbackedFigures(text: string, backing: Backing): readonly string[] {
  const stated = figuresIn(text);
  if (stated.figures.length === 0 && stated.names.length === 0) {
    return [];
  }
  const known = new Known(backing);
  return [
    ...stated.figures.filter(figure => !known.hasFigure(figure)).map(figure => figure.text),
    ...stated.names.filter(name => !known.hasName(name)).map(name => name.text)
  ];
}

class Known {
  private readonly numbers: readonly number[];
  private readonly codes: ReadonlySet<string>;
  private readonly days: ReadonlySet<string>;

  constructor({ values, texts }: Backing) {
    const written = [...texts, ...values.filter(value => typeof value === 'string')];
    const inTexts: readonly Stated[] = written.map(figuresIn);
    const numeric = values.flatMap(value =>
      typeof value === 'number'
        ? [value]
        : typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
          ? [Number(value)]
          : []
    );
    const names = inTexts.flatMap(each => each.names);
    this.numbers = [
      ...numeric,
      ...inTexts.flatMap(({ figures }) => figures.map(({ value }) => value)),
      // A year may be said of a day in it.
      ...names.flatMap(({ kind, value }) => (kind === 'code' ? [] : [Number(value.slice(0, 4))]))
    ];
    this.days = new Set(names.filter(({ kind }) => kind !== 'code').map(({ value }) => value));
    this.codes = new Set([
      ...names.filter(({ kind }) => kind === 'code').map(({ value }) => value),
      ...values.flatMap(value => (typeof value === 'string' ? codeOf(value) : []))
    ]);
  }

  hasFigure({ value, tolerance, isPercent, isRough }: StatedFigure): boolean {
    const slack = isRough
      ? Math.max(tolerance, 10 ** (Math.floor(Math.log10(value || 1)) - 1))
      : tolerance;
    const near = (known: number): boolean => Math.abs(Math.abs(known) - value) <= slack + 1e-9;
    return this.numbers.some(
      // A share of 0.12 may be said as 12 %.
      known => near(known) || (isPercent && Math.abs(known) <= 1 && near(100 * known))
    );
  }

  hasName({ kind, value }: StatedName): boolean {
    if (kind === 'code') {
      return this.codes.has(value);
    }
    return [...this.days].some(day =>
      kind === 'month' ? day.startsWith(value) : day.endsWith(value) || value.endsWith(day)
    );
  }
}
