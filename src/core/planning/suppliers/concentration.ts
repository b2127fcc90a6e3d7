import { groupLines, spendOf, type PurchaseLine } from './PurchaseLine.js';

export interface SpendShare {
  readonly supplier: string;
  /** Money. */
  readonly spend: number;
  /** Percent of all. */
  readonly percent: number;
}

export interface Concentration {
  /** Σ percent²: 10 000 for one supplier, 10 000/n for n equal ones; null without spend. */
  readonly hhi: number | null;
  /** Most first. */
  readonly shares: readonly SpendShare[];
  /** Products bought from one supplier only. */
  readonly singleSourced: readonly string[];
}

/**
 * How much depends on few suppliers: the Herfindahl–Hirschman index of spend.
 * @param lines without cancelled orders
 * @source Rhoades (1993), Federal Reserve Bulletin 79, 188–189
 */
export function concentration(lines: readonly PurchaseLine[]): Concentration {
  const total = spendOf(lines);
  const shares = groupLines(lines, ({ supplier }) => supplier)
    .map(([supplier, own]) => ({ supplier, spend: spendOf(own) }))
    .map(share => ({ ...share, percent: total === 0 ? 0 : (100 * share.spend) / total }))
    .sort((a, b) => b.spend - a.spend || (a.supplier < b.supplier ? -1 : 1));
  const singleSourced = groupLines(lines, ({ product }) => product)
    .filter(([, sold]) => new Set(sold.map(({ supplier }) => supplier)).size === 1)
    .map(([product]) => product);
  const hhi = shares.reduce((sum, { percent }) => sum + percent ** 2, 0);
  return { hhi: total === 0 ? null : hhi, shares, singleSourced };
}
