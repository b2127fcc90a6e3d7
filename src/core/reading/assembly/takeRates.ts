import { measureNamed } from '../../semantics/model/semanticModel.js';
import type { Filter, SimpleFilter } from '../../semantics/SemanticQuery.js';
import type { At, Draft, FigureUse, Rate } from './Draft.js';
import { impliedFilters } from './impliedFilters.js';
import { addDate } from './addDate.js';

/** A condition that stands somewhere in the question, and how it is taken out of the draft. */
interface Condition {
  readonly at: number;
  readonly filters: readonly SimpleFilter[];
  /** Whether it tells how a row stands, rather than which rows are meant. */
  readonly isState: boolean;
  readonly take: () => void;
}

/** What a share is of: the noun or the figure that follows it. */
interface Base {
  readonly at: number;
  readonly figure: FigureUse['figure'] | null;
}

/**
 * "% of the open ones that are late": a share that a condition follows is how much of the rows
 * meets it, not how much each member has of the total. Such shares leave the draft as rates.
 * @returns whether every share is told to be one or the other
 */
export function takeRates(draft: Draft): boolean {
  for (const share of [...draft.shares].sort((a, b) => a - b)) {
    if (namesRate(draft, share)) {
      dropRestated(draft, share);
      continue;
    }
    const found = conditionsOf(draft, share);
    if (found === null) {
      return false;
    }
    if (found.length > 0) {
      takeRate(draft, share, found);
    } else if (isRestated(draft) && !draft.groups.some(isOfMembers)) {
      dropRestated(draft, share);
    }
  }
  return true;
}

/** The conditions that make up the part; none where the share is of members. */
function conditionsOf(draft: Draft, share: number): readonly Condition[] | null {
  const end = endOf(draft, share);
  const all = conditionsIn(draft).filter(({ at }) => !describesOthers(draft, share, at));
  const after = all.filter(({ at }) => at > share && at < end);
  const base = baseAfter(draft, share);
  const predicate = draft.predicates.find(at => at > share && at < end);
  if (predicate !== undefined) {
    const told = after.filter(({ at }) => at > predicate);
    if (told.length > 0) {
      return told;
    }
  }
  if (base === null) {
    const last = after.at(-1);
    return last && (last.isState || after.length === 1) ? [last] : partsBefore(draft, share, all);
  }
  const told = after.filter(({ at }) => at > base.at);
  const toldStates = told.filter(({ isState }) => isState);
  if (toldStates.length > 0) {
    return lastOf(draft, toldStates);
  }
  if (told.length > 0) {
    // "Share of spend by supplier at WH01": where it is split, the place only narrows it.
    return draft.groups.some(isOfMembers) ? [] : told.length === 1 ? told : null;
  }
  const ranked = draft.ranks.some(({ at }) => at === share - 1);
  const between = after.filter(({ at }) => at < base.at);
  const states = between.filter(({ isState }) => isState);
  if (ranked && states.length > 0) {
    return states;
  }
  const before = partsBefore(draft, share, all);
  const isSplit = draft.groups.some(isOfMembers);
  return before.length > 0 || isSplit || between.length > 1 || isRestated(draft) ? before : between;
}

/** "… on the POs delivered in March": said of rows other than those that the share is of. */
function describesOthers(draft: Draft, share: number, at: number): boolean {
  const base = baseAfter(draft, share);
  return draft.nouns.some(
    noun => noun.at === at - 1 && noun.of.noun.rows !== null && noun.at !== base?.at && at > share
  );
}

/** The last condition is what is asked; those before it tell of which rows: "received … late". */
function lastOf({ ands }: Draft, states: readonly Condition[]): readonly Condition[] {
  const last = states.at(-1)?.at ?? 0;
  return states.filter(({ at }) => at === last || (at === last - 2 && ands.includes(last - 1)));
}

/** "Cancellation rate by month, % of orders": the share says again what the figure is. */
const isRestated = ({ figures }: Draft): boolean =>
  figures.some(
    ({ of: { figure } }) =>
      figure.kind === 'measure' && measureNamed(figure.name).unit === 'percent'
  );

/** "Share of POs on time": the rate has a name of its own, whoever it is asked of. */
function namesRate(draft: Draft, share: number): boolean {
  const base = baseAfter(draft, share);
  return draft.figures.some(
    ({ at, of: { figure } }) =>
      at === (base?.at ?? at) + 1 &&
      base?.figure === null &&
      figure.kind === 'measure' &&
      measureNamed(figure.name).unit === 'percent'
  );
}

const isOfMembers = ({ of }: Draft['groups'][number]): boolean => of.kind === 'dimension';

function dropRestated(draft: Draft, share: number): void {
  const base = baseAfter(draft, share);
  draft.shares.splice(draft.shares.indexOf(share), 1);
  const noun = draft.nouns.find(({ at }) => at === base?.at);
  if (noun) {
    draft.nouns.splice(draft.nouns.indexOf(noun), 1);
  }
}

/** "Cancelled orders as % of all orders": the part is told before its share. */
function partsBefore(draft: Draft, share: number, all: readonly Condition[]): readonly Condition[] {
  const base = baseAfter(draft, share);
  const start = Math.max(-1, ...draft.counts.map(({ at }) => at).filter(at => at < share));
  const whole = all.filter(({ at }) => at > share).map(({ filters }) => JSON.stringify(filters));
  const parts = all.filter(
    ({ at, filters }) => at > start && at < share && !whole.includes(JSON.stringify(filters))
  );
  const split = draft.groups.some(isOfMembers);
  const states = parts.filter(({ isState }) => isState);
  return base === null && split ? [] : base === null ? states : states.length > 0 ? states : parts;
}

function takeRate(draft: Draft, share: number, conditions: readonly Condition[]): void {
  const base = baseAfter(draft, share);
  const figure = base?.figure ?? figureBefore(draft, share);
  const filters = conditions.flatMap(condition => condition.filters);
  conditions.forEach(condition => {
    condition.take();
  });
  const nouns = draft.nouns.filter(({ at, of }) => of.noun.rows !== null || at === base?.at);
  for (const noun of nouns) {
    draft.nouns.splice(draft.nouns.indexOf(noun), 1);
    addDate(draft, noun.at, noun.of.noun.event);
  }
  draft.figures.splice(
    0,
    draft.figures.length,
    ...draft.figures.filter(({ of }) => of.figure !== figure)
  );
  draft.shares.splice(draft.shares.indexOf(share), 1);
  const fill = figure?.kind === 'quantity' && figure.of === 'units' ? fillRateOf(filters) : null;
  if (fill !== null) {
    // "Ordered units" are what the rate is of, and no day of ordering.
    const ordered = draft.events.find(
      ({ at, of }) => of.event.field === 'order_date' && Math.abs(at - (base?.at ?? at)) === 1
    );
    if (ordered) {
      draft.events.splice(draft.events.indexOf(ordered), 1);
    }
    const rate = { kind: 'measure', name: fill } as const;
    draft.figures.push({ at: share, of: { figure: rate, average: false } });
    return;
  }
  const noun = (nouns.find(({ at }) => at === base?.at) ?? nouns[0])?.of.noun ?? null;
  const rate: Rate = { figure, noun, filters };
  draft.rates.push({ at: share, of: rate });
}

/** Units that came, of those ordered: an order that came in may have come in short. */
function fillRateOf([filter, ...others]: readonly SimpleFilter[]): string | null {
  if (others.length > 0) {
    return null;
  }
  const isDelivered = filter?.kind === 'members' && filter.keys.join() === 'Delivered';
  const isReceived = filter?.kind === 'named' && filter.name === 'received';
  return isReceived ? 'receipt_fill_rate' : isDelivered ? 'unit_fill_rate' : null;
}

function endOf({ shares, counts }: Draft, share: number): number {
  const starts = [...shares, ...counts.map(({ at }) => at)];
  return Math.min(...starts.filter(at => at > share), Infinity);
}

function baseAfter(draft: Draft, share: number): Base | null {
  const end = endOf(draft, share);
  const bases: Base[] = [
    ...draft.nouns
      .filter(({ of }) => of.noun.rows !== null || of.noun.count !== null)
      .map(({ at }) => ({ at, figure: null })),
    ...draft.figures.map(({ at, of }) => ({ at, figure: of.figure }))
  ];
  const [first] = bases
    .filter(({ at }) => at > share && at < end)
    .sort((one, other) => one.at - other.at);
  return first ?? null;
}

function figureBefore(draft: Draft, share: number): FigureUse['figure'] | null {
  const last = draft.figures.filter(({ at }) => at < share).at(-1);
  return last && draft.counts.length === 0 ? last.of.figure : null;
}

function conditionsIn(draft: Draft): readonly Condition[] {
  const remove = <T>(list: At<T>[], item: At<T>): void => {
    list.splice(list.indexOf(item), 1);
  };
  const filters = draft.filters.flatMap((item): Condition[] =>
    item.of.kind === 'related' || item.of.kind === 'any'
      ? []
      : [
          {
            at: item.at,
            filters: [item.of],
            isState: isState(item.of),
            take: () => {
              remove(draft.filters, item);
            }
          }
        ]
  );
  const events = draft.events.flatMap((item): Condition[] =>
    item.of.event.filter === null || item.of.negated
      ? []
      : [
          {
            at: item.at,
            filters: impliedFilters(item.of.event),
            isState: true,
            take: () => {
              remove(draft.events, item);
              addDate(draft, item.at, item.of.event.field);
            }
          }
        ]
  );
  return [...filters, ...events].sort((one, other) => one.at - other.at);
}

function isState(filter: Filter): boolean {
  switch (filter.kind) {
    case 'named':
      return true;
    case 'members':
      return filter.dimension === 'sales_status' || filter.dimension === 'purchase_status';
    case 'compare':
    case 'date':
    case 'text':
    case 'related':
    case 'any':
      return false;
  }
}
