import { invalidInput, requireNotNegative, requireShare } from '../inputChecks.js';

export type AbcClass = 'A' | 'B' | 'C';

export interface ValuedItem {
  readonly key: string;
  /** Money, ≥ 0; of its use in a year, as a rule. */
  readonly value: number;
}

export interface ClassifiedItem extends ValuedItem {
  readonly abc: AbcClass;
  /** Share of all value up to and with this item. */
  readonly cumulativeShare: number;
}

export interface AbcLimits {
  /** Shares of all value, 0 < a < b < 1. */
  readonly a: number;
  readonly b: number;
}

export const usualAbcLimits: AbcLimits = { a: 0.8, b: 0.95 };

/**
 * Items by value, dearest first. An item belongs to A while the share of those before it is below
 * `a`, so that the one that crosses the limit is within; likewise B. What has no value is C.
 * @returns dearest first, of equal value by key
 * @throws AssistantError `agent/invalid-input`
 * @source Silver, Pyke & Thomas 4e, 2.2; limits as in common use, 80 % and 95 %
 */
export function abcClasses(
  items: readonly ValuedItem[],
  limits: AbcLimits = usualAbcLimits
): readonly ClassifiedItem[] {
  requireShare({ ...limits });
  if (limits.a >= limits.b) {
    throw invalidInput('a', `${limits.a} is not below ${limits.b}`);
  }
  for (const { value } of items) {
    requireNotNegative({ value });
  }
  const sorted = [...items].sort((p, q) => q.value - p.value || (p.key < q.key ? -1 : 1));
  const total = sorted.reduce((sum, { value }) => sum + value, 0);
  let before = 0;
  return sorted.map(item => {
    const share = total === 0 ? 1 : before / total;
    before += item.value;
    const abc = item.value === 0 || share >= limits.b ? 'C' : share < limits.a ? 'A' : 'B';
    return { ...item, abc, cumulativeShare: total === 0 ? 0 : before / total };
  });
}
