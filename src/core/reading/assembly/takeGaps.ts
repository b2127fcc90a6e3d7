import { relations } from '../../semantics/model/semanticModel.js';
import type { Draft } from './Draft.js';
import { toGoFilters } from './measuresOf.js';
import { gapFields } from './positionFields.js';
import type { Slots } from './Slots.js';

/**
 * "Below minimum, and by how much": the figure is how far each row is past what it is measured by.
 * @returns whether the words say what the gap is to
 */
export function takeGaps({ draft, filters }: Slots): boolean {
  const [at, ...others] = draft.gaps;
  if (at === undefined) {
    return true;
  }
  const named = filters.flatMap(filter =>
    filter.kind === 'named' && !filter.negated ? (gapFields[filter.name] ?? []) : []
  );
  if (named.length === 0 && isOfLines(draft)) {
    draft.gaps.length = 0;
    draft.columns.push({ at, of: { kind: 'quantity', of: 'quantity-to-go' } });
    valueToGo(draft);
    return true;
  }
  if (named.length === 0 && comparesField(draft)) {
    draft.gaps.length = 0; // a field that is compared is shown
    return true;
  }
  const [field, ...more] = new Set(named);
  if (others.length > 0 || more.length > 0 || !field || !(field in relations.stock.fields)) {
    return false;
  }
  draft.gaps.length = 0;
  draft.fields.push({ at, of: { kind: 'field', field, relation: 'stock' } });
  return true;
}

/** Lines that are short, or a backlog: how much is still to go. */
const isOfLines = ({ filters, figures }: Draft): boolean =>
  filters.some(({ of }) => of.kind === 'named' && toGoFilters.has(of.name)) ||
  figures.some(({ of: { figure } }) => figure.kind === 'measure' && figure.name === 'units_to_go');

const comparesField = ({ filters, comparisons, fields }: Draft): boolean =>
  filters.some(({ of }) => of.kind === 'compare') ||
  comparisons.some(({ at }) => fields.some(field => Math.abs(field.at - at) === 1));

/** "By how many units and how much money": the value is of the same units. */
function valueToGo({ figures }: Draft): void {
  figures.forEach((figure, index) => {
    if (figure.of.figure.kind === 'quantity' && figure.of.figure.of === 'value') {
      const value = { kind: 'quantity', of: 'value-to-go' } as const;
      figures[index] = { at: figure.at, of: { ...figure.of, figure: value } };
    }
  });
}
