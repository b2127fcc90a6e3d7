import type { IsoDay } from '../../calendar/IsoDay.js';
import { groupLines, isOpen, type PurchaseLine } from './PurchaseLine.js';
import {
  designWeights,
  scoreComponents,
  supplierScore,
  type ScoreComponent
} from './supplierScore.js';

/** One rate with what it was made from. */
export interface RateOf {
  /** Share, 0 to 1; null where there is nothing to divide by. */
  readonly rate: number | null;
  /** How many orders or lines stand behind it. */
  readonly n: number;
}

export interface Scorecard {
  readonly supplier: string;
  readonly supplierName: string;
  /** Orders received in the window. */
  readonly orders: number;
  readonly components: Readonly<Record<ScoreComponent, RateOf>>;
  /** 0 to 100; null where a component is missing. */
  readonly score: number | null;
  /** The component that costs the most points; null without a score, or where none is lost. */
  readonly dragging: ScoreComponent | null;
  /** Fewer than ten orders. */
  readonly isUncertain: boolean;
  /** Open orders past their expected date today: shown beside the score, not mixed in. */
  readonly overdueOrders: number;
}

export interface ScoreWindow {
  /** Received after this day, and on or before the other. */
  readonly after: IsoDay;
  readonly upTo: IsoDay;
}

const fewOrders = 10;

/**
 * Suppliers by their score, best first.
 *
 * Fill: units received ÷ ordered. On time: orders received on or before the expected date ÷ orders
 * received. Quality: there are no data, so lines received complete ÷ lines stand for it. Cost:
 * standard cost ÷ cost paid of what was ordered, at most 1. All of orders received in the window.
 * @param lines of all statuses @param weights sum to 1
 * @throws AssistantError `agent/invalid-input` for weights that do not sum to 1
 * @source the original design, calculate_supplier_score; cost as a ratio to the product's own
 * standard compares each product with itself only
 */
export function supplierScorecard(
  lines: readonly PurchaseLine[],
  { after, upTo }: ScoreWindow,
  weights: Readonly<Record<ScoreComponent, number>> = designWeights
): readonly Scorecard[] {
  const cards = groupLines(lines, ({ supplier }) => supplier).flatMap(([supplier, all]) => {
    const received = all.filter(
      ({ status, actual }) =>
        status === 'Received' && actual !== null && actual > after && actual <= upTo
    );
    const overdueOrders = new Set(
      all.filter(line => isOpen(line) && (line.expected ?? upTo) < upTo).map(({ order }) => order)
    ).size;
    const [first] = all;
    return first && (received.length > 0 || overdueOrders > 0)
      ? [
          {
            supplier,
            supplierName: first.supplierName,
            overdueOrders,
            ...scored(received, weights)
          }
        ]
      : [];
  });
  return cards.sort(
    (a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.supplier < b.supplier ? -1 : 1)
  );
}

function scored(
  received: readonly PurchaseLine[],
  weights: Readonly<Record<ScoreComponent, number>>
): Pick<Scorecard, 'orders' | 'components' | 'score' | 'dragging' | 'isUncertain'> {
  const orders = groupLines(received, ({ order }) => order);
  const dated = orders.filter(([, [line]]) => line?.expected !== null);
  const onTime = dated.filter(([, [line]]) => (line?.actual ?? '') <= (line?.expected ?? ''));
  const priced = received.filter(
    ({ standardCost, unitCost }) => standardCost !== null && unitCost > 0
  );
  const sum = (of: readonly PurchaseLine[], value: (line: PurchaseLine) => number): number =>
    of.reduce((total, line) => total + value(line), 0);
  const standard = sum(priced, ({ standardCost, ordered }) => (standardCost ?? 0) * ordered);
  const paid = sum(priced, ({ unitCost, ordered }) => unitCost * ordered);
  const complete = received.filter(line => line.received >= line.ordered);
  const components = {
    fill: ratio(
      sum(received, line => line.received),
      sum(received, line => line.ordered),
      received.length
    ),
    onTime: ratio(onTime.length, dated.length, dated.length),
    quality: ratio(complete.length, received.length, received.length),
    cost: ratio(Math.min(standard, paid), paid, priced.length)
  };
  const { fill, onTime: punctual, quality, cost } = components;
  const isUncertain = orders.length < fewOrders;
  if (fill.rate === null || punctual.rate === null || quality.rate === null || cost.rate === null) {
    return { orders: orders.length, components, score: null, dragging: null, isUncertain };
  }
  const percent = {
    fill: 100 * fill.rate,
    onTime: 100 * punctual.rate,
    quality: 100 * quality.rate,
    cost: 100 * cost.rate
  };
  const lost = scoreComponents
    .map(component => ({ component, points: weights[component] * (100 - percent[component]) }))
    .reduce((most, next) => (next.points > most.points ? next : most));
  return {
    orders: orders.length,
    components,
    score: supplierScore(percent, weights),
    dragging: lost.points > 0 ? lost.component : null,
    isUncertain
  };
}

function ratio(part: number, whole: number, n: number): RateOf {
  return { rate: whole === 0 ? null : part / whole, n };
}
