import { isAdditive } from '../../semantics/compiler/measureColumns.js';
import { measureNamed } from '../../semantics/model/semanticModel.js';
import type { Meaning, Span } from '../Span.js';
import type { Draft, Figure, Noun } from './Draft.js';

/** What stands around a span and what was found there, which decides what the span is. */
export class Neighbours {
  constructor(
    private readonly spans: readonly Span[],
    private readonly draft: Draft
  ) {}

  before(at: number): Meaning | undefined {
    return this.spans[at - 1]?.meaning;
  }

  after(at: number): Meaning | undefined {
    return this.spans[at + 1]?.meaning;
  }

  /** "More than one on the same day": what must be the same splits what is counted. */
  isSplit(at: number): boolean {
    const next = this.after(at);
    const names = next?.kind === 'time' || (next?.kind === 'noun' && next.rows === null);
    return names && this.draft.comparisons.length > 0;
  }

  isPlural(at: number): boolean {
    return /s$/i.test(this.spans[at]?.text ?? '');
  }

  isJoined(at: number): boolean {
    const before = this.before(at);
    return before?.kind === 'connective' && before.word === 'and';
  }

  /** Whether a comparison ended just before: "at least 4 open orders". */
  isCompared(at: number): boolean {
    const last = this.draft.comparisons.at(-1);
    return (
      last !== undefined &&
      last.of.than.kind === 'number' &&
      !this.isJoined(at) && // "over 100 and their supplier" does not count suppliers
      this.spans.slice(last.at + 1, at).every(({ meaning }) => isQualifier(meaning))
    );
  }

  /** Whether nothing but conditions stands since a count: "by number of late orders". */
  isCountedSince(count: number | null, at: number): boolean {
    const before = count === null ? undefined : this.before(count);
    return (
      count !== null &&
      before?.kind === 'connective' &&
      before.word === 'by' &&
      this.spans.slice(count + 1, at).every(({ meaning }) => isQualifier(meaning))
    );
  }

  /** Whether a rank stands before, with nothing but conditions between: "most late orders". */
  isRanked(at: number): boolean {
    const last = this.draft.ranks.at(-1);
    return (
      last !== undefined &&
      this.spans.slice(last.at + 1, at).every(({ meaning }) => isQualifier(meaning))
    );
  }

  /** Whether the next word names a member of the noun's kind. */
  isNamedNext(at: number, { dimension }: Noun): boolean {
    const next = this.after(at);
    return next?.kind === 'members' && next.dimension === dimension;
  }

  /** Whether a member of the noun's kind stands right beside it. */
  names(at: number, { dimension }: Noun): boolean {
    return [this.before(at), this.after(at)].some(
      beside => beside?.kind === 'members' && beside.dimension === dimension
    );
  }

  /** "How many late, late %": what is no number of anything is not what is counted. */
  endsCount(figure: Figure, at: number): boolean {
    const isNumber = figure.kind === 'quantity' || isAdditive(measureNamed(figure.name).unit);
    return this.isJoined(at) || !isNumber;
  }

  /** "Number of orders, order lines and units": a list of figures goes on. */
  continuesFigures(at: number): boolean {
    const last = this.draft.figures.at(-1);
    const listed = last?.at === at - 1 && last.of.figure.kind === 'counted';
    return listed || (this.isJoined(at) && last?.at === at - 2);
  }

  /** "Sorted by area then order number". */
  continuesSort(at: number): boolean {
    return this.isJoined(at) && this.draft.sorts.at(-1)?.at === at - 2;
  }

  /** After "average": "orders per day" are averaged, the order of "order value" is not. */
  isAveraged(at: number): boolean {
    const next = this.after(at)?.kind;
    return this.isPlural(at) && next !== 'quantity' && next !== 'measure';
  }

  /** Whether the noun is the first half of a figure: "order value". */
  namesFigure(at: number): boolean {
    const next = this.after(at)?.kind;
    return next === 'quantity' || next === 'measure';
  }

  /** "Worst first" sorts; it does not ask for the one that is worst. */
  isFirstInOrder(at: number): boolean {
    return this.before(at)?.kind === 'rank' && /^(first|1st)$/i.test(this.spans[at]?.text ?? '');
  }

  /** "SO or WEB": on either side of an "or" stand members, or none at all. */
  mixesKinds(at: number): boolean {
    return (this.before(at)?.kind === 'members') !== (this.after(at)?.kind === 'members');
  }

  /** Whether "per unit" stands with a price. */
  isPricePer(figure: Figure, at: number): boolean {
    const isUnits = figure.kind === 'quantity' && figure.of === 'units';
    const isPer = /^(per|each)$/i.test(this.spans[at - 1]?.text ?? '');
    const isPrice = this.spans.some(
      ({ meaning }) =>
        (meaning.kind === 'measure' && measureNamed(meaning.name).unit === 'price') ||
        (meaning.kind === 'field' && meaning.field === 'price_paid')
    );
    return isUnits && isPer && isPrice;
  }

  /** Whether a figure stands right behind another, without so much as a comma. */
  isCompound(at: number): boolean {
    const [before, here] = [this.spans[at - 1], this.spans[at]];
    const isFigure = before?.meaning.kind === 'measure' || before?.meaning.kind === 'quantity';
    return isFigure && before.end === here?.start;
  }

  /** "Units … still to pick": what is left to do of the units that were named just before. */
  isRestOf(figure: Figure, at: number): boolean {
    const last = this.draft.figures.at(-1);
    const { figure: before } = last?.of ?? {};
    return (
      figure.kind === 'quantity' &&
      figure.of === 'quantity-to-go' &&
      before?.kind === 'quantity' &&
      before.of === 'units' &&
      this.spans.slice((last?.at ?? at) + 1, at).every(({ meaning }) => isPointer(meaning))
    );
  }

  /** "Stock worth at cost", "we owe the most units": a figure that was named already. */
  isSaid(figure: Figure, at: number): boolean {
    const last = this.draft.figures.at(-1);
    const before = last?.of.figure;
    const between = this.spans.slice((last?.at ?? at) + 1, at).map(({ meaning }) => meaning);
    if (figure.kind === 'measure') {
      const isSame = before?.kind === 'measure' && before.name === figure.name;
      return isSame && between.length === 0;
    }
    return (
      figure.of === 'units' &&
      before?.kind === 'quantity' &&
      before.of === 'quantity-to-go' &&
      between.every(({ kind }) => kind === 'rank')
    );
  }

  /** "Leave out suppliers with under 10 receipts": the condition, not the noun, is turned round. */
  isLeftOut(at: number): boolean {
    const before = this.spans.slice(0, at).map(({ meaning }) => meaning);
    const after = this.spans.slice(at + 1).map(({ meaning }) => meaning);
    const next = after.find(meaning => meaning.kind !== 'connective');
    return (
      before.every(({ kind }) => kind === 'connective') &&
      next !== undefined &&
      (['operator', 'filter', 'status', 'widen'].includes(next.kind) ||
        (next.kind === 'period' && next.period.kind === 'age'))
    );
  }

  /** "PO count per supplier", "open orders: how many": nothing to be counted follows. */
  countsWhatIsBefore(at: number): boolean {
    const next = this.after(at)?.kind ?? '';
    return !['noun', 'quantity', 'measure', 'filter', 'event', 'status'].includes(next);
  }

  /** "Which order and how many": a quantity of each row, and not said which. */
  asksOfEachRow(at: number): boolean {
    const last = this.spans[at - 2]?.meaning.kind ?? '';
    const next = this.after(at)?.kind ?? '';
    return (
      this.isJoined(at) &&
      ['noun', 'quantity', 'measure'].includes(last) &&
      !['noun', 'connective', 'quantity'].includes(next)
    );
  }
}

/** What may stand between a number and the noun that it counts. */
const isQualifier = ({ kind }: Meaning): boolean =>
  ['filter', 'status', 'members', 'connective', 'event'].includes(kind);

const isPointer = (meaning: Meaning): boolean =>
  meaning.kind === 'connective' && ['those', 'of'].includes(meaning.word);
