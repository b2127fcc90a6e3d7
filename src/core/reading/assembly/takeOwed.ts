import type { Draft } from './Draft.js';

/**
 * "Customers we owe the most orders": what is owed are the orders that are ranked, those that are
 * open, and no figure beside their number.
 */
export function takeOwed(draft: Draft): void {
  const { figures, ranks, filters } = draft;
  const [owed, counted, ...others] = figures;
  const [rank] = ranks;
  const noun = counted?.of.figure.kind === 'counted' ? counted.of.figure.noun : null;
  const isOwed =
    owed?.of.figure.kind === 'quantity' &&
    owed.of.figure.of === 'quantity-to-go' &&
    rank?.at === owed.at + 1 &&
    counted?.at === rank.at + 1;
  const open = noun?.rows ? openOrders[noun.rows] : undefined;
  if (owed && isOwed && open && others.length === 0) {
    figures.splice(0, 1);
    filters.unshift({ at: owed.at, of: { kind: 'named', name: open, negated: false } });
  }
}

const openOrders: Readonly<Record<string, string>> = {
  sales_order: 'open_sales',
  purchase_order: 'open_purchases'
};
