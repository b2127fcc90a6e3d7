import type { Dialect } from '../database/Dialect.js';

/** Fewer receipts than these would tell of single orders. */
export const leastReceipts = 5;

const daysFrom: Readonly<Record<Dialect, (from: string, to: string) => string>> = {
  duckdb: (from, to) => `(${to} - ${from})`,
  redshift: (from, to) => `(${to} - ${from})`,
  athena: (from, to) => `date_diff('day', ${from}, ${to})`
};

const double: Readonly<Record<Dialect, string>> = {
  duckdb: 'DOUBLE PRECISION',
  redshift: 'DOUBLE PRECISION',
  athena: 'DOUBLE'
};

const leadTimeByPlace = (dialect: Dialect): string => `WITH receipts AS (
  SELECT DISTINCT h.purchase_order_prefix, h.purchase_order_number, h.warehouse_code, l.product_code,
    CAST(${daysFrom[dialect]('h.order_date', 'h.actual_delivery_date')} AS ${double[dialect]}) AS days
  FROM purchase_order_header h
  JOIN purchase_order_line l
    ON l.purchase_order_prefix = h.purchase_order_prefix
    AND l.purchase_order_number = h.purchase_order_number
  WHERE h.status = 'Received' AND h.actual_delivery_date > $1 AND h.actual_delivery_date <= $2
    AND h.order_date <= h.actual_delivery_date
)
SELECT warehouse_code, product_code, AVG(days) AS mean_days, MAX(days) AS max_days,
  STDDEV_SAMP(days) AS sd_days
FROM receipts
GROUP BY warehouse_code, product_code
HAVING COUNT(*) >= ${leastReceipts}`;

/**
 * Every statement of the planning service, by name: what may cross from the tables of one persona
 * into figures for another. It is mean, maximum and spread of lead time by product and warehouse,
 * from no fewer than five receipts; no order, supplier, date, quantity or price.
 */
export const registeredStatements = {
  'lead time by place': leadTimeByPlace
} as const satisfies Readonly<Record<string, (dialect: Dialect) => string>>;

export type RegisteredName = keyof typeof registeredStatements;
