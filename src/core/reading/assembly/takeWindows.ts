import { applyRelative } from '../periods/RelativePeriod.js';
import type { Period } from '../periods/Period.js';
import { resolvePeriod } from '../periods/resolvePeriod.js';
import type { Draft } from './Draft.js';
import type { MeaningOf } from '../Span.js';

/**
 * Two windows of one question are compared where figures are asked for: "how many Saturday and
 * how many Sunday", "spend this year, last year's next to it".
 */
export function takeWindows(draft: Draft, today: string): void {
  const { periods, versus, relatives, counts } = draft;
  dropContainer(draft, today);
  dropSameRelatives(draft, today);
  const [first, second, ...others] = periods;
  const figures = draft.figures.length + counts.length + draft.rates.length > 0;
  const negated = draft.events.some(({ of }) => of.negated);
  if (first && second && others.length === 0 && versus.length === 0 && !negated) {
    const isCompared = figures || draft.groups.length > 0 || draft.marks.has('versus');
    if (isCompared && relatives.length === 0) {
      periods.splice(1, 1);
      versus.push(second);
      // "How many Saturday and how many Sunday": the second count repeats the first.
      dropCountsBefore(draft, second.at);
    }
  }
  pointBack(draft, today);
  openWindow(draft);
}

/** "This weekend – how many Saturday, how many Sunday": the days say what the weekend is. */
function dropContainer({ periods, versus }: Draft, today: string): void {
  const [whole, ...parts] = periods;
  const inside = [...parts, ...versus].map(({ of }) => daysOf(of, today));
  if (!whole || inside.length < 2) {
    return;
  }
  const { start, end } = daysOf(whole.of, today);
  const isInside = (part: { start: string | null; end: string | null }): boolean =>
    start !== null &&
    end !== null &&
    part.start !== null &&
    part.end !== null &&
    part.start >= start &&
    part.end <= end;
  if (inside.every(isInside)) {
    periods.shift();
  }
}

/** "Last 90 days against the prior 90 days": no window is compared with itself. */
function pointBack({ periods, versus, relatives }: Draft, today: string): void {
  const [base] = periods;
  const [other] = versus;
  if (!base || !other || relatives.length > 0) {
    return;
  }
  const [one, two] = [daysOf(base.of, today), daysOf(other.of, today)];
  if (one.start === two.start && one.end === two.end) {
    versus.length = 0;
    relatives.push({ at: other.at, of: { kind: 'preceding' } });
  }
}

/** "Week on week: last week, the week before": two ways to point at one window. */
function dropSameRelatives({ periods, relatives, versus }: Draft, today: string): void {
  const [base] = periods;
  if (!base) {
    return;
  }
  const days = (period: Period): string => {
    const { start, end } = resolvePeriod(period, today);
    return `${start} ${end}`;
  };
  const known = new Set<string>(versus.map(({ of }) => days(of.period)));
  for (const relative of [...relatives]) {
    if (relative.of.kind === 'soFar') {
      continue;
    }
    const meant = days(applyRelative(relative.of, base.of.period, today));
    if (known.has(meant)) {
      relatives.splice(relatives.indexOf(relative), 1);
    }
    known.add(meant);
  }
}

function dropCountsBefore(draft: Draft, at: number): void {
  const counted = draft.figures.length > 0 || draft.counts.length > 1;
  const repeated = draft.counts.findIndex(count => count.at === at - 1);
  if (counted && repeated >= 0) {
    draft.counts.splice(repeated, 1);
  }
}

const daysOf = (
  { period, direction }: MeaningOf<'period'>,
  today: string
): { start: string | null; end: string | null } =>
  resolvePeriod(period, today, direction ?? nearest(period));

const nearest = ({ kind }: Period): 'future' | undefined =>
  kind === 'weekday' || kind === 'weekend' ? 'future' : undefined;

/** Figures by the days of a verb's own date, at any time: "the busiest weekday for deliveries". */
function openWindow({ periods, events, groups }: Draft): void {
  const dated = events.some(({ of }) => !of.negated && of.event.field !== 'warehouse_code');
  if (periods.length === 0 && dated && groups.some(({ of }) => of.kind === 'time')) {
    const always: Period = { kind: 'always' };
    periods.push({ at: -1, of: { kind: 'period', period: always, direction: null } });
  }
}
