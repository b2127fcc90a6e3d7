import { mayRead, measureNamed } from '../../semantics/model/semanticModel.js';
import type { ReadingContext } from '../ReadingContext.js';
import type { Draft } from './Draft.js';

/**
 * "Unit cost per quarter, weighted", "what did we pay on average at each supplier": a price that is
 * split or averaged is the average price paid; a price of single rows stays a field of theirs.
 * @returns whether what is to be weighted is a price
 */
export function takePrices(draft: Draft, { persona }: ReadingContext): boolean {
  const { fields, groups, averages, figures, marks, changes, versus, relatives } = draft;
  const [field, ...others] = fields;
  const isWeighted = marks.has('weighted');
  const isPaid = field?.of.field === 'price_paid';
  const isCost = field?.of.field === 'unit_cost';
  const isTimed = groups.some(({ of }) => of.kind === 'time');
  const isSplit = groups.some(({ of }) => of.kind === 'dimension' && of.name === 'supplier');
  // "Cost us 5% more than in the 90 days before": of a stretch of days, a price is an average.
  const isCompared = changes.length > 0 && versus.length + relatives.length > 0;
  const isAveraged =
    isWeighted || isCompared || isTimed || (isPaid && averages.length > 0) || (isSplit && isPaid);
  const isOne = others.length === 0 && figures.length === 0 && (groups.length > 0 || isCompared);
  if (field && (isPaid || isCost) && isAveraged && isOne && mayRead(persona, 'purchase_order')) {
    fields.length = 0;
    averages.length = 0;
    figures.push({
      at: field.at,
      of: { figure: { kind: 'measure', name: 'average_price_paid' }, average: false }
    });
  }
  marks.delete('weighted');
  const prices = draft.figures.some(
    ({ of: { figure } }) => figure.kind === 'measure' && measureNamed(figure.name).unit === 'price'
  );
  return !isWeighted || prices;
}
