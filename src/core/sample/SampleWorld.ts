import { warehouses } from './geography.js';
import { mostCustomers, sampleCustomers, type SampleCustomer } from './sampleCustomers.js';
import { mostProducts, sampleProducts, type SampleProduct } from './sampleProducts.js';
import { epochDay } from './epochDay.js';

export interface SampleOptions {
  /** Rows of sales_order_line, 1,000 … 10,000,000; the other tables follow from it. */
  readonly orderLines: number;
  /** A whole number; the same one gives the same data. */
  readonly seed: number;
  /** The last day on which orders came in, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What the orders are made of, and what was sold so far. */
export interface SampleWorld {
  readonly options: SampleOptions;
  /** Days since 1970-01-01. */
  readonly today: number;
  /** How many days have orders; the last one is today. */
  readonly days: number;
  readonly products: readonly SampleProduct[];
  readonly customers: readonly SampleCustomer[];
  /** Units ordered and not cancelled, by `placeOf`. */
  readonly sold: Float64Array;
  /** The same, of the last 90 days. */
  readonly soldLately: Float64Array;
  /** The last day on which goods came in, by `placeOf`; 0 = never. */
  readonly restocked: Int32Array;
}

/** Where a product in a warehouse stands in the arrays of the world. */
export const placeOf = (product: number, warehouse: number): number =>
  product * warehouses.length + warehouse;

export function sampleWorld(options: SampleOptions): SampleWorld {
  const { orderLines, seed, today } = options;
  const growth = (orderLines / 20_000) ** 0.4;
  const count = (usual: number, least: number, most: number): number =>
    Math.min(most, Math.max(least, Math.round(usual * growth)));
  const products = sampleProducts(seed, count(120, 60, mostProducts));
  const places = products.length * warehouses.length;
  return {
    options,
    today: epochDay(today),
    // Two years where there are enough orders to show a season, fewer days for a small sample.
    days: Math.min(730, Math.max(180, Math.round(orderLines / 20))),
    products,
    customers: sampleCustomers(seed, count(140, 40, mostCustomers)),
    sold: new Float64Array(places),
    soldLately: new Float64Array(places),
    restocked: new Int32Array(places)
  };
}
