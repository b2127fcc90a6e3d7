import { plainUse, type Group, type MeasureUse } from '../../semantics/SemanticQuery.js';
import { leavesOutNone, memberCount } from './countedMembers.js';
import { isOrderGroup } from './conventions.js';
import type { At, FigureUse, Noun } from './Draft.js';
import { measureUse } from './measuresOf.js';
import type { Slots } from './Slots.js';

/**
 * "Lines per order: 1 / 2-4 / 5+, count of orders": how many members there are of each stretch of
 * a figure of theirs.
 * @returns none where no bands are asked for; null where they find nothing to count or to measure
 */
export function bandUses(slots: Slots): readonly MeasureUse[] | null {
  const { draft } = slots;
  const [bands, ...others] = draft.bands;
  if (!bands) {
    return [];
  }
  const per = takeMembers(slots, bands.of.noun);
  const figure = takeFigure(slots, bands.of.noun);
  const isPlaced =
    others.length === 0 && draft.comparisons.length === 0 && draft.figures.length === 0;
  if (!per || !figure || !isPlaced || figure.per !== null) {
    return null;
  }
  const isWhole = isOrderGroup(per) || bands.of.bands.every(leavesOutNone);
  draft.counts.length = 0;
  return isWhole ? bands.of.bands.map(bounds => memberCount(figure, per, [...bounds])) : null;
}

const isCounted = ({ of: { figure } }: At<FigureUse>): boolean => figure.kind === 'counted';

/** What is counted: the orders of "how many orders", or of "per order". */
function takeMembers({ draft, groups }: Slots, unit: Noun | null): Group | null {
  const counted = draft.figures.find(
    ({ of: { figure } }) =>
      figure.kind === 'counted' && figure.noun.dimension !== null && figure.noun.rows !== unit?.rows
  );
  const place = groups.findIndex(isOrderGroup);
  const split = groups[place];
  if (split) {
    groups.splice(place, 1);
  }
  if (counted?.of.figure.kind === 'counted' && counted.of.figure.noun.dimension) {
    draft.figures.splice(draft.figures.indexOf(counted), 1);
    const of: Group = { kind: 'dimension', name: counted.of.figure.noun.dimension };
    return split && JSON.stringify(split) !== JSON.stringify(of) ? null : of;
  }
  if (split) {
    return split;
  }
  const spoken = draft.nouns.findIndex(({ of }) => of.noun.dimension !== null);
  const name = draft.nouns[spoken]?.of.noun.dimension;
  if (!name || !draft.marks.has('count')) {
    return null;
  }
  draft.nouns.splice(spoken, 1);
  return { kind: 'dimension', name };
}

/** What is measured of each: what the bands name, or the figure or rows that are spoken of. */
function takeFigure(slots: Slots, unit: Noun | null): MeasureUse | null {
  const { draft } = slots;
  const named = draft.figures.find(figure => !isCounted(figure)) ?? draft.figures[0];
  const spoken = draft.nouns.findIndex(({ of }) => of.noun.rows !== null && of.noun.count !== null);
  const noun = draft.nouns[spoken]?.of.noun;
  if (unit?.count) {
    const again = named?.of.figure;
    if (named && again?.kind === 'counted' && again.noun.count === unit.count) {
      draft.figures.splice(draft.figures.indexOf(named), 1);
    }
    return plainUse(unit.count);
  }
  if (named) {
    draft.figures.splice(draft.figures.indexOf(named), 1);
    return named.of.average ? null : measureUse(slots, named);
  }
  if (noun?.count) {
    draft.nouns.splice(spoken, 1);
    return plainUse(noun.count);
  }
  return null;
}
