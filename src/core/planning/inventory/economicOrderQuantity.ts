import { requirePositive } from '../inputChecks.js';

export interface OrderCosts {
  /** Cost of placing one order; money. */
  readonly orderCost: number;
  /** Units a year. */
  readonly annualDemand: number;
  /** Cost of holding one unit for a year; money. */
  readonly holdingCost: number;
}

export interface EconomicOrder {
  /** Units. */
  readonly quantity: number;
  /** Of ordering and holding, money a year. */
  readonly annualCost: number;
  readonly ordersPerYear: number;
  /** Of 365 a year. */
  readonly daysBetweenOrders: number;
}

/**
 * EOQ = √(2·K·D/h); it costs √(2·K·D·h) a year.
 * @throws AssistantError `agent/invalid-input` where a value is not above 0
 * @source Harris (1913); Snyder & Shen, Fundamentals of Supply Chain Theory 2e, 3.2
 * @example economicOrderQuantity({ orderCost: 50, annualDemand: 1000, holdingCost: 4 }).quantity // 158.11…
 */
export function economicOrderQuantity(costs: OrderCosts): EconomicOrder {
  requirePositive({ ...costs });
  const { orderCost, annualDemand, holdingCost } = costs;
  const quantity = Math.sqrt((2 * orderCost * annualDemand) / holdingCost);
  return {
    quantity,
    annualCost: Math.sqrt(2 * orderCost * annualDemand * holdingCost),
    ordersPerYear: annualDemand / quantity,
    daysBetweenOrders: (365 * quantity) / annualDemand
  };
}
