import {
  plainUse,
  type AssumableSlot,
  type Filter,
  type Group,
  type MeasureUse
} from '../../semantics/SemanticQuery.js';
import { mayRead, measureNamed } from '../../semantics/model/semanticModel.js';
import type { Family } from '../lexicon/Sense.js';
import type { ReadingContext } from '../ReadingContext.js';
import { daysOfReceipts } from './daysOfReceipts.js';
import type { Draft } from './Draft.js';
import { familiesOf } from './familiesOf.js';
import { restockAge } from './restockAge.js';

/** What is late of goods that came in is the receipt, not the order that is still awaited. */
function ofReceipts(draft: Draft, filter: Filter): Filter {
  const isNamed = (...names: string[]): boolean =>
    draft.filters.some(({ of }) => of.kind === 'named' && names.includes(of.name));
  // "Late and short" are two faults of one receipt; what is open is not short yet.
  const both =
    isNamed('overdue') &&
    isNamed('line_outstanding', 'received_short') &&
    !isNamed('open_purchases');
  if (both && filter.kind === 'named' && filter.name === 'line_outstanding') {
    return { ...filter, name: 'received_short' };
  }
  const received = both || speaksOfReceipts(draft);
  return received && filter.kind === 'named' && filter.name === 'overdue'
    ? { ...filter, name: 'received_late' }
    : filter;
}

/** Whether a verb or a figure is of what came in: "received", "units received", "receipts". */
const speaksOfReceipts = ({ events, figures, nouns }: Draft): boolean =>
  [
    ...events.map(({ of }) => of.event.field),
    ...nouns.map(({ of }) => of.noun.event),
    ...figures.map(({ of: { figure } }) =>
      figure.kind === 'measure'
        ? measureNamed(figure.name).event
        : figure.kind === 'counted'
          ? figure.noun.event
          : null
    )
  ].includes('actual_delivery_date');

/** "Not late" is said of what is still open. */
function withItsOpen(filter: Filter): Filter[] {
  const open = filter.kind === 'named' && filter.negated ? openOf[filter.name] : undefined;
  return open ? [{ kind: 'named', name: open, negated: false }, filter] : [filter];
}

const openOf: Readonly<Record<string, string>> = {
  late_sales: 'open_sales',
  overdue: 'open_purchases'
};

/** A draft on its way to a reading: what was found so far for each of its slots. */
export class Slots {
  readonly assumed = new Set<AssumableSlot>();
  readonly filters: Filter[];
  /** The part of the business that the question speaks of most. */
  readonly family: Family | null;
  /** "How many" that stands alone asks for the rows themselves. */
  countsRows = false;
  measures: MeasureUse[] = [];
  groups: Group[];

  constructor(
    readonly draft: Draft,
    readonly context: ReadingContext,
    family: Family | null
  ) {
    restockAge(draft);
    this.family = familiesOf(draft)[0] ?? family ?? this.familyOfPeriod();
    this.filters = draft.filters.flatMap(({ of }) => withItsOpen(ofReceipts(draft, of)));
    this.groups = draft.groups.map(({ of }) => of);
    if (draft.marks.has('worth')) {
      this.assumed.add('measure');
    }
    daysOfReceipts(draft, this.filters);
    if (draft.marks.has('part-of-name')) {
      this.assumed.add('members');
    }
  }

  /**
   * "Units in May" are not of the stock, which has no past: they are of what was sold or bought;
   * so is what is still to go.
   */
  private familyOfPeriod(): Family | null {
    const { figures, periods } = this.draft;
    const isToGo = figures.some(
      ({ of: { figure } }) => figure.kind === 'quantity' && figure.of.endsWith('to-go')
    );
    if (isToGo) {
      return mayRead(this.context.persona, 'sales_order') ? 'sales' : 'purchase';
    }
    if (periods.length === 0 || !figures.some(({ of }) => of.figure.kind === 'quantity')) {
      return null;
    }
    this.assumed.add('measure');
    return mayRead(this.context.persona, 'sales_order') ? 'sales' : 'purchase';
  }

  /** Takes a condition out, to be said of one figure alone: as it was settled here. */
  take(filter: Filter): Filter[] {
    const settled = withItsOpen(ofReceipts(this.draft, filter));
    for (const one of settled) {
      const text = JSON.stringify(one);
      const place = this.filters.findIndex(each => JSON.stringify(each) === text);
      if (place >= 0) {
        this.filters.splice(place, 1);
      }
    }
    return settled;
  }

  addMeasure(name: string): void {
    if (name && !this.measures.some(use => use.name === name)) {
      this.measures.push(plainUse(name));
    }
  }
}
