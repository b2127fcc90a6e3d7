import { relations } from '../../semantics/model/semanticModel.js';
import type { Filter } from '../../semantics/SemanticQuery.js';
import type { SenseOf } from '../lexicon/Sense.js';
import type { Meaning, MeaningOf, Span } from '../Span.js';
import { familyOfRelation } from './familiesOf.js';
import { newDraft, type Amount, type Draft, type Noun } from './Draft.js';

/** What a word waits for: "by" for what to split by, "not" for what to leave out. */
interface Pending {
  by: boolean;
  not: boolean;
  /** Where a "how many" stands that has not met what it counts. */
  count: number | null;
  average: boolean;
  versus: boolean;
  number: MeaningOf<'number'> | null;
  amount: Amount | null;
  operator: SenseOf<'operator'> | null;
  sort: 'asc' | 'desc' | null;
  /** Index of the rank that waits for its number or noun. */
  rank: number | null;
}

/**
 * Puts every span of a cover into its slot, from left to right.
 * @returns null where a span finds no place, so that nothing is dropped silently
 */
export function scanCover(spans: readonly Span[]): Draft | null {
  const scanner = new Scanner(spans.filter(({ meaning }) => meaning.kind !== 'frame'));
  return scanner.run();
}

class Scanner {
  private readonly draft: Draft = newDraft();
  private pending: Pending = {
    by: false,
    not: false,
    count: null,
    average: false,
    versus: false,
    number: null,
    amount: null,
    operator: null,
    sort: null,
    rank: null
  };
  private failed = false;

  constructor(private readonly spans: readonly Span[]) {}

  run(): Draft | null {
    this.spans.forEach(({ meaning }, at) => {
      this.take(meaning, at);
    });
    const { by, not, number, amount, operator, sort } = this.pending;
    this.settleCount();
    if (sort) {
      this.draft.sorts.push({ at: this.spans.length, of: { direction: sort, by: null } });
    }
    const unaveraged =
      this.draft.marks.has('average') && !this.draft.figures.some(({ of }) => of.average);
    return this.failed || unaveraged || by || not || number || amount || operator
      ? null
      : this.draft;
  }

  private take(meaning: Meaning, at: number): void {
    switch (meaning.kind) {
      case 'frame':
        return;
      case 'connective':
        this.connect(meaning, at);
        return;
      case 'noun':
        this.takeNoun(meaning, at);
        return;
      case 'measure':
      case 'quantity':
        this.takeFigure(meaning, at);
        return;
      case 'filter':
        this.addFilter({ kind: 'named', name: meaning.name, negated: this.negated() }, at);
        return;
      case 'status':
        this.addFilter(
          {
            kind: 'members',
            dimension: meaning.dimension,
            keys: [meaning.value],
            negated: this.negated()
          },
          at
        );
        return;
      case 'members':
        if (!meaning.exact) {
          this.draft.marks.add('part-of-name');
        }
        this.addFilter(
          {
            kind: 'members',
            dimension: meaning.dimension,
            keys: [...meaning.keys],
            negated: this.negated()
          },
          at
        );
        return;
      case 'field':
        this.takeField(meaning, at);
        return;
      case 'event':
        this.draft.events.push({ at, of: { event: meaning, negated: this.negated() } });
        return;
      case 'period':
        this.takePeriod(meaning, at);
        return;
      case 'rank':
        this.takeRank(meaning, at);
        return;
      case 'sort':
        this.pending.sort = meaning.direction;
        return;
      case 'operator':
        this.takeOperator(meaning, at);
        return;
      case 'number':
      case 'duration':
        this.takeAmount(meaning, at);
        return;
      case 'count':
        this.failed ||= this.asksOfEachRow(at);
        this.settleCount();
        this.pending.count = at;
        this.draft.marks.add('count');
        return;
      case 'average':
        this.pending.average = true;
        this.draft.marks.add('average');
        return;
      case 'versus':
        this.pending.versus = true;
        this.draft.marks.add('versus');
        return;
      case 'share':
        this.draft.shares.push(at);
        this.draft.marks.add('share');
        return;
      case 'total':
      case 'change':
      case 'keep-empty':
        this.draft.marks.add(meaning.kind);
        return;
      case 'time':
        this.takeTime(meaning, at);
        return;
      case 'unknown':
      case 'beyond':
      case 'planning':
      case 'write':
        this.failed = true;
        return;
    }
  }

  /** "Which order and how many": a quantity of each row, and not said which. */
  private asksOfEachRow(at: number): boolean {
    const before = this.spans[at - 1]?.meaning;
    const next = this.spans[at + 1]?.meaning.kind;
    return (
      before?.kind === 'connective' &&
      before.word === 'and' &&
      ['noun', 'quantity', 'measure'].includes(this.spans[at - 2]?.meaning.kind ?? '') &&
      next !== 'noun' &&
      next !== 'connective' &&
      next !== 'quantity'
    );
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
    return not;
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
        return;
      case 'only':
        // "Just that surplus" narrows a figure in a way that no slot holds.
        this.failed ||= ['measure', 'quantity'].includes(this.spans[at + 1]?.meaning.kind ?? '');
        this.draft.marks.add(word);
        return;
      case 'also':
      case 'instead':
      case 'same':
      case 'those':
        this.draft.marks.add(word);
        return;
      case 'and':
      case 'or':
        this.continueList(at);
        return;
      case 'with':
      case 'than':
      case 'of':
      case 'in':
        return;
    }
  }

  /** "Not A and B" leaves out both; "by A and B" splits by both. */
  private continueList(at: number): void {
    const last = this.draft.filters.at(-1);
    const next = this.spans[at + 1]?.meaning;
    if (last?.at === at - 1 && last.of.kind === 'members' && next?.kind === 'members') {
      this.pending.not = last.of.negated && next.dimension === last.of.dimension;
    }
    const group = this.draft.groups.at(-1);
    if (group?.at === at - 1 && (next?.kind === 'noun' || next?.kind === 'time')) {
      this.pending.by = true;
    }
  }

  private takeNoun(noun: Noun, at: number): void {
    const { by, not, count, rank, sort, number } = this.pending;
    const spoken = { noun, isPlural: /s$/i.test(this.spans[at]?.text ?? '') };
    if (not) {
      this.failed = true;
    } else if ((sort && this.spans[at - 1]?.meaning.kind === 'sort') || this.continuesSort(at)) {
      this.pending.sort = null;
      this.draft.sorts.push({ at, of: { direction: 'asc', by: noun } });
    } else if (by) {
      this.pending.by = false;
      this.group(noun, at);
    } else if (this.comparedWith(at)) {
      this.draft.nouns.push({ at, of: spoken });
    } else if (count !== null || this.continuesFigures(at) || this.isAveraged(at)) {
      this.pending.count = null;
      this.draft.figures.push({
        at,
        of: { figure: { kind: 'counted', noun }, average: this.averaged() }
      });
    } else {
      if (number && rank === null) {
        this.failed = true;
      }
      this.pending.rank = null;
      this.pending.number = null;
      this.pending.amount = null;
      this.draft.nouns.push({ at, of: spoken });
    }
  }

  /** "Number of orders, order lines and units": a list of figures goes on. */
  private continuesFigures(at: number): boolean {
    const last = this.draft.figures.at(-1);
    const between = this.spans[at - 1]?.meaning;
    const joined = between?.kind === 'connective' && between.word === 'and';
    const listed = last?.at === at - 1 && last.of.figure.kind === 'counted';
    return listed || (joined && last?.at === at - 2);
  }

  /** "Average orders per day", but not "average order value". */
  private isAveraged(at: number): boolean {
    const next = this.spans[at + 1]?.meaning.kind;
    const isPlural = /s$/i.test(this.spans[at]?.text ?? '');
    return this.pending.average && isPlural && next !== 'quantity' && next !== 'measure';
  }

  /** "Sorted by area then order number". */
  private continuesSort(at: number): boolean {
    const last = this.draft.sorts.at(-1);
    const between = this.spans[at - 1]?.meaning;
    return last?.at === at - 2 && between?.kind === 'connective' && between.word === 'and';
  }

  private group(noun: Noun, at: number): void {
    if (noun.dimension) {
      this.draft.groups.push({ at, of: { kind: 'dimension', name: noun.dimension } });
    } else {
      this.failed = true;
    }
  }

  /** Whether a comparison ended just before: "at least 4 open orders". */
  private comparedWith(at: number): boolean {
    const last = this.draft.comparisons.at(-1);
    return (
      last !== undefined &&
      last.of.than.kind === 'number' &&
      this.spans.slice(last.at + 1, at).every(({ meaning }) => isQualifier(meaning))
    );
  }

  private averaged(): boolean {
    const { average } = this.pending;
    this.pending.average = false;
    return average;
  }

  private takeFigure(figure: SenseOf<'measure'> | SenseOf<'quantity'>, at: number): void {
    const { by, sort } = this.pending;
    const before = this.spans[at - 1]?.meaning;
    if (before?.kind === 'connective' && before.word === 'and') {
      this.settleCount();
    }
    // "How many units is that still to pick" bends the figure before it.
    this.failed ||= before?.kind === 'connective' && before.word === 'those';
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
      this.pending.by = false;
      this.pending.sort = null;
      this.draft.sorts.push({ at, of: { direction: sort ?? 'desc', by: figure } });
      return;
    }
    this.draft.figures.push({ at, of: { figure, average: this.averaged() } });
  }

  private takeField(field: SenseOf<'field'>, at: number): void {
    const { operator, sort, by } = this.pending;
    if (operator) {
      this.pending.operator = null;
      this.draft.comparisons.push({ at, of: { operator: operator.operator, than: field } });
    } else if (sort || by || this.continuesSort(at)) {
      this.pending.sort = null;
      this.pending.by = false;
      this.draft.sorts.push({ at, of: { direction: sort ?? 'asc', by: field } });
    } else {
      this.draft.fields.push({ at, of: field });
    }
  }

  private addFilter(filter: Filter, at: number): void {
    const last = this.draft.filters.at(-1);
    if (
      last?.of.kind === 'members' &&
      filter.kind === 'members' &&
      last.of.dimension === filter.dimension &&
      last.of.negated === filter.negated
    ) {
      const keys = [...new Set([...last.of.keys, ...filter.keys])];
      this.draft.filters.splice(-1, 1, { at, of: { ...last.of, keys } });
      return;
    }
    this.draft.filters.push({ at, of: filter });
  }

  private takePeriod(period: MeaningOf<'period'>, at: number): void {
    if (this.negated()) {
      this.failed = true;
    }
    this.takeDatedField(at);
    (this.pending.versus ? this.draft.versus : this.draft.periods).push({ at, of: period });
    this.pending.versus = false;
  }

  /** "With an expected date in May": the field that the period is of. */
  private takeDatedField(at: number): void {
    const last = this.draft.fields.at(-1);
    if (last?.at !== at - 1 || relations[last.of.relation].fields[last.of.field]?.type !== 'date') {
      return;
    }
    const { field, relation } = last.of;
    const family = familyOfRelation(relation) ?? 'stock';
    this.draft.fields.pop();
    this.draft.events.push({
      at: last.at,
      of: {
        event: { kind: 'event', family, relation, field, filter: null, onlyWith: null },
        negated: false
      }
    });
  }

  private takeRank({ direction, measure, field }: SenseOf<'rank'>, at: number): void {
    const count = this.pending.number?.value ?? null;
    this.pending.number = null;
    this.pending.amount = null;
    this.draft.ranks.push({ at, of: { direction, measure, field, count } });
    this.pending.rank = this.draft.ranks.length - 1;
  }

  private takeOperator(operator: SenseOf<'operator'>, at: number): void {
    const { amount } = this.pending;
    if (amount) {
      this.pending.amount = null;
      this.pending.number = null;
      this.draft.comparisons.push({ at, of: { operator: operator.operator, than: amount } });
    } else {
      this.pending.operator = operator;
    }
  }

  private takeAmount(amount: Amount, at: number): void {
    const { operator, rank } = this.pending;
    const open = rank === null ? undefined : this.draft.ranks[rank];
    if (operator) {
      this.pending.operator = null;
      this.draft.comparisons.push({ at, of: { operator: operator.operator, than: amount } });
    } else if (amount.kind === 'number' && open && open.of.count === null) {
      this.draft.ranks.splice(-1, 1, { at, of: { ...open.of, count: amount.value } });
    } else {
      this.pending.amount = amount;
      this.pending.number = amount.kind === 'number' ? amount : null;
    }
  }

  private takeTime({ unit, splits }: SenseOf<'time'>, at: number): void {
    if (!splits && !this.pending.by) {
      this.failed = true;
    }
    this.pending.by = false;
    this.draft.groups.push({ at, of: { kind: 'time', unit } });
  }
}

/** What may stand between a number and the noun that it counts. */
const isQualifier = (meaning: Meaning): boolean =>
  ['filter', 'status', 'members', 'connective', 'event'].includes(meaning.kind);
