import type { SenseOf } from '../lexicon/Sense.js';
import type { Meaning, MeaningOf, Span } from '../Span.js';
import { addFilter, addNamedInPart } from './addFilter.js';
import { columnClause, isLight } from './columnClause.js';
import { newDraft, type Draft } from './Draft.js';
import { deniesExistence, filterOf, type Condition } from './filterOf.js';
import { Neighbours } from './Neighbours.js';
import { noteLightWords } from './noteLightWords.js';
import { nothingPending } from './Pending.js';
import { oppositeAge } from './opposites.js';
import { placeAmount, placeOperator, placeRank } from './placeNumber.js';
import { placeBound } from './placeBound.js';
import { continueList } from './continueList.js';
import { placeBeside, placePosition } from './placePosition.js';
import { placeNoun, sortsByCount, type Surroundings } from './placeNoun.js';
import { takeAll, takeBackward } from '../followups/takeBackward.js';
import { takeColumns } from './takeColumns.js';
import { takeSame } from './takeSame.js';
import { keepsSize } from './keepsSize.js';
import { placeMark } from './placeMark.js';
import { placeTime } from './placeTime.js';
import { takeDatedField } from './takeDatedField.js';
import { takeEvent } from './takeEvent.js';

/**
 * Puts every span of a cover into its slot, from left to right.
 * @param clause where the words begin that only name what each row is to show
 * @returns null where a span finds no place, so that nothing is dropped silently
 */
export function scanCover(
  spans: readonly Span[],
  clause: number | null = columnClause(spans)
): Draft | null {
  const words = spans.filter(({ meaning }) => !isLight(meaning));
  const scanner = new Scanner(words.slice(0, clause ?? words.length));
  noteLightWords(spans, scanner.draft);
  const draft = scanner.run();
  return draft && (clause === null || takeColumns(draft, words, clause)) ? draft : null;
}

class Scanner implements Surroundings {
  readonly draft: Draft = newDraft();
  readonly pending = nothingPending();
  private failed = false;
  readonly neighbours: Neighbours;

  constructor(private readonly spans: readonly Span[]) {
    this.neighbours = new Neighbours(spans, this.draft);
  }

  run(): Draft | null {
    this.spans.forEach((span, at) => {
      if (!takeSame(span, at, this.draft)) {
        this.take(span.meaning, at);
      }
    });
    const { by, not, number, amount, operator, sort, bounds, limit } = this.pending;
    this.settleCount();
    if (sort) {
      this.draft.sorts.push({
        at: this.spans.length,
        of: { direction: sort, by: null, prefer: this.pending.prefer }
      });
    }
    this.failed ||= !keepsSize(this.draft);
    return this.failed || limit !== null || bounds > 0 || by || not || number || amount || operator
      ? null
      : this.draft;
  }

  private take(meaning: Meaning, at: number): void {
    switch (meaning.kind) {
      case 'frame':
      case 'supply':
      case 'pronoun':
        return;
      case 'row':
      case 'mention':
      case 'widen':
      case 'turn':
        takeBackward(meaning, at, this);
        return;
      case 'connective':
        this.connect(meaning, at);
        return;
      case 'noun':
        this.failed ||= !placeNoun(meaning, at, this);
        return;
      case 'measure':
      case 'quantity':
        this.takeFigure(meaning, at);
        return;
      case 'filter':
      case 'status':
      case 'members':
        this.takeFilter(meaning, at);
        return;
      case 'field':
        this.takeField(meaning, at);
        return;
      case 'event':
        takeEvent(this.draft, meaning, at, this.negated());
        return;
      case 'period':
        this.takePeriod(meaning, at);
        return;
      case 'relative':
        this.pending.versus = false;
        this.draft.relatives.push({ at, of: meaning.relative });
        return;
      case 'rank':
        this.failed ||= !placeRank(meaning, at, this);
        return;
      case 'sort':
        this.pending.sort = meaning.direction;
        this.draft.marks.add('sorted');
        this.pending.prefer = meaning.prefer ?? null;
        return;
      case 'operator':
        this.failed ||= !placeOperator(meaning, at, this);
        return;
      case 'bound':
        placeBound(meaning, at, this);
        return;
      case 'range':
        this.pending.bounds = 2;
        return;
      case 'number':
      case 'duration':
        this.failed ||= this.neighbours.isFirstInOrder(at);
        this.failed ||= !placeAmount(meaning, at, this);
        return;
      case 'count':
        this.takeCount(at);
        return;
      case 'average':
        this.pending.average = true;
        this.draft.averages.push(at);
        this.draft.marks.add(meaning.weighted ? 'weighted' : 'average');
        return;
      case 'versus':
        if (
          this.neighbours.before(at)?.kind === 'field' &&
          this.neighbours.after(at)?.kind === 'field'
        ) {
          return; // "price paid vs standard" shows the two
        }
        this.pending.versus = true;
        this.draft.marks.add('versus');
        return;
      case 'cover':
      case 'rate':
      case 'measured':
      case 'gap':
      case 'elsewhere':
        placePosition(meaning, at, this);
        return;
      case 'change':
      case 'share':
      case 'keep-empty':
      case 'total':
      case 'sized':
      case 'pairs':
      case 'classes':
      case 'cutoffs':
      case 'bands':
        placeMark(meaning, at, this);
        return;
      case 'time':
        this.failed ||= !placeTime(meaning, at, this);
        return;
      case 'vague':
      case 'unknown':
      case 'beyond':
      case 'planning':
      case 'cue':
      case 'option':
      case 'clock':
      case 'write':
        this.failed = true;
        return;
    }
  }

  private takeCount(at: number): void {
    const last = this.draft.nouns.at(-1);
    this.failed ||= this.neighbours.asksOfEachRow(at);
    this.settleCount();
    if (sortsByCount(at, this)) {
      return;
    }
    this.draft.marks.add('count');
    if (last?.at === at - 1 && this.neighbours.countsWhatIsBefore(at)) {
      const { noun } = this.draft.nouns.pop()?.of ?? last.of;
      const figure = { kind: 'counted' as const, noun };
      this.draft.figures.push({ at, of: { figure, average: this.averaged() } });
    } else {
      this.pending.count = at;
    }
  }

  private settleCount(): void {
    const { count } = this.pending;
    if (count !== null) {
      this.draft.counts.push({ at: count, of: 'rows' });
      this.pending.count = null;
    }
  }

  private negated(): boolean {
    const { not } = this.pending;
    this.pending.not = false;
    this.pending.denies = false;
    return not;
  }

  private takeFilter(meaning: Condition, at: number): void {
    this.failed ||= this.pending.denies && deniesExistence(meaning, this.draft);
    const filter = filterOf(meaning, this.negated());
    if (meaning.kind === 'members' && !meaning.exact && filter.kind === 'members') {
      this.draft.marks.add('part-of-name');
      addNamedInPart(this.draft, filter, at);
    } else {
      addFilter(this.draft, filter, at);
    }
  }

  private connect({ word }: SenseOf<'connective'>, at: number): void {
    switch (word) {
      case 'by':
        this.pending.by = true;
        return;
      case 'each':
        // "How many each" repeats the subject; "each warehouse" splits by it.
        if (this.spans[at + 1]?.meaning.kind === 'noun') {
          this.pending.by = true;
        } else {
          this.draft.marks.add('each');
        }
        return;
      case 'not':
        this.pending.not = true;
        this.pending.denies = /^(no|none|nothing|nobody|without|but no)$/i.test(
          this.spans[at]?.text ?? ''
        );
        return;
      case 'only':
        // "Just that surplus" narrows a figure in a way that no slot holds.
        this.failed ||= ['measure', 'quantity'].includes(this.spans[at + 1]?.meaning.kind ?? '');
        this.draft.marks.add(word);
        return;
      case 'also':
        // "Units + value" is a list; "+ value" alone adds to the turn before.
        if (at > 0 && this.spans[at]?.text === '+') {
          continueList(at, this);
        } else {
          this.draft.marks.add(word);
        }
        return;
      case 'instead':
      case 'same':
        // "2 orders on the same day" are counted by day.
        if (this.neighbours.isSplit(at)) {
          this.pending.by = true;
        } else {
          this.draft.marks.add(word);
        }
        return;
      case 'about':
      case 'those':
      case 'no':
        this.draft.marks.add(word);
        return;
      case 'instead-of':
        this.draft.marks.add('instead');
        this.draft.givenUp.push({ at, of: null });
        return;
      case 'all':
        takeAll(at, this);
        return;
      case 'and':
      case 'but':
        if (at === 0) {
          this.draft.marks.add('and');
        }
        this.draft.ands.push(at);
        continueList(at, this);
        return;
      case 'or':
        this.failed ||= this.neighbours.mixesKinds(at);
        if (at > 0 && this.neighbours.before(at)?.kind !== 'members') {
          this.draft.ors.push(at);
        }
        continueList(at, this);
        return;
      case 'is':
        this.draft.predicates.push(at);
        return;
      case 'with':
        if (at === 0) {
          this.draft.marks.add('with');
        }
        this.compareChange(at);
        return;
      case 'than':
        // "Later than the others": whom it is measured by is no part of any slot.
        this.failed ||= ['noun', 'members'].includes(this.spans[at + 1]?.meaning.kind ?? '');
        this.compareChange(at);
        return;
      case 'of':
      case 'in':
        return;
    }
  }

  /** "More last month than the month before", "compare May with April". */
  private compareChange(at: number): void {
    this.pending.versus ||=
      this.draft.changes.length > 0 &&
      ['period', 'relative'].includes(this.spans[at + 1]?.meaning.kind ?? '');
  }

  private averaged(): boolean {
    const { average } = this.pending;
    this.pending.average = false;
    return average;
  }

  private takeFigure(figure: SenseOf<'measure'> | SenseOf<'quantity'>, at: number): void {
    const { by, sort } = this.pending;
    const before = this.spans[at - 1]?.meaning;
    if (this.neighbours.endsCount(figure, at)) {
      this.settleCount();
    }
    if (this.neighbours.isRestOf(figure, at)) {
      this.draft.figures.splice(-1, 1, { at, of: { figure, average: this.averaged() } });
      return;
    }
    this.failed ||=
      before?.kind === 'connective' && before.word === 'those' && this.draft.figures.length > 0;
    if (this.neighbours.isSaid(figure, at) || placeBeside(figure, at, this)) {
      return;
    }
    // "Stock price" is no list of two figures but a name for one that is not known.
    this.failed ||= this.neighbours.isCompound(at);
    this.pending.count = null;
    if (this.negated()) {
      this.failed = true;
    }
    const afterField = this.draft.fields.at(-1)?.at === at - 2;
    const joins =
      before?.kind === 'connective' &&
      (before.word === 'with' || (before.word === 'and' && afterField));
    if (joins && !by) {
      this.draft.columns.push({ at, of: figure });
      return;
    }
    if (by || sort) {
      // "Margin per unit" is a ratio; only "by" names what is sorted by.
      this.failed ||= by && this.spans[at - 1]?.text.toLowerCase() === 'per';
      this.pending.by = false;
      this.pending.sort = null;
      this.draft.sorts.push({ at, of: { direction: sort ?? 'desc', by: figure, prefer: null } });
      return;
    }
    this.draft.figures.push({ at, of: { figure, average: this.averaged() } });
  }

  private takeField(field: SenseOf<'field'>, at: number): void {
    const { operator, sort, by } = this.pending;
    if (operator) {
      this.pending.operator = null;
      this.draft.comparisons.push({
        at,
        of: { operator: operator.operator, than: field, factor: 1 }
      });
    } else if (sort || by || this.neighbours.continuesSort(at)) {
      this.pending.sort = null;
      this.pending.by = false;
      this.draft.sorts.push({ at, of: { direction: sort ?? 'asc', by: field, prefer: null } });
    } else {
      this.draft.fields.push({ at, of: field });
    }
  }

  private takePeriod(asked: MeaningOf<'period'>, at: number): void {
    const period = this.negated() ? oppositeAge(asked) : asked;
    if (!period) {
      this.failed = true;
      return;
    }
    takeDatedField(this.draft, at);
    (this.pending.versus ? this.draft.versus : this.draft.periods).push({ at, of: period });
    this.pending.versus = false;
  }
}
