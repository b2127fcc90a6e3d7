import { saleLines } from './orderJoins.mjs';

/** Days of demand at each place, from the first day on that the product was there. */
export const placeDemand = today => `
  demand AS (SELECT h.warehouse_code, l.product_code, h.order_date AS day, sum(l.order_quantity) AS units
    FROM ${saleLines} WHERE h.status <> 'Cancelled' AND h.order_date < DATE '${today}'
      AND h.order_date >= DATE '${today}' - 365 GROUP BY ALL),
  earliest AS (SELECT greatest(DATE '${today}' - 365, min(order_date)) AS day
    FROM sales_order_header WHERE status <> 'Cancelled'),
  place AS (SELECT warehouse_code, product_code, current_stock, lead_time_days,
      greatest((SELECT day FROM earliest), least(p.created_date, (SELECT min(d.day) FROM demand d
        WHERE d.warehouse_code = w.warehouse_code AND d.product_code = w.product_code))) AS since
    FROM warehouse_product w JOIN product p USING (product_code)),
  statistics AS (SELECT warehouse_code, product_code, current_stock, lead_time_days,
      DATE '${today}' - since AS days, count(*) AS sold, max(units) AS most,
      sum(units) / days AS mean,
      sqrt((sum(units * units) - sum(units) ** 2 / days) / (days - 1)) AS sd
    FROM place JOIN demand USING (warehouse_code, product_code)
    WHERE units IS NOT NULL AND since < DATE '${today}'
    GROUP BY warehouse_code, product_code, current_stock, lead_time_days, since)`;

/** Whole periods since the product was there: how many, their units, and the most of one. */
export function wholePeriods(product, today, unit) {
  return `WITH begin AS (SELECT greatest((SELECT min(order_date) FROM sales_order_header
        WHERE status <> 'Cancelled'), least(p.created_date, (SELECT min(h.order_date)
        FROM ${saleLines} WHERE h.status <> 'Cancelled' AND l.product_code = '${product}'))) AS day
      FROM product p WHERE product_code = '${product}'),
    whole AS (SELECT CASE WHEN date_trunc('${unit}', day) = day THEN day
        ELSE date_trunc('${unit}', day) + INTERVAL 1 ${unit} END::DATE AS day FROM begin),
    period AS (SELECT unnest(generate_series((SELECT day FROM whole)::TIMESTAMP,
      date_trunc('${unit}', DATE '${today}')::TIMESTAMP - INTERVAL 1 ${unit}, INTERVAL 1 ${unit}))::DATE AS day),
    sale AS (SELECT date_trunc('${unit}', h.order_date)::DATE AS day, sum(l.order_quantity) AS units
      FROM ${saleLines} WHERE h.status <> 'Cancelled' AND l.product_code = '${product}' GROUP BY ALL)
    SELECT count(*), sum(coalesce(units, 0)), max(units) FROM period LEFT JOIN sale USING (day)`;
}
