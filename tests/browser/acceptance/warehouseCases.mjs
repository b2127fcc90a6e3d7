import assert from 'node:assert/strict';
import { asks } from './asks.mjs';
import { placeDemand, wholePeriods } from './demandSql.mjs';
import { near, numberIn, pick, sameRows } from './expectations.mjs';
import { purchaseLines } from './orderJoins.mjs';
import { shortageProbability } from './shortageProbability.mjs';

const dayAfter = (day, days) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const monthsAfter = (today, months) => {
  const [year, month] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
};

/** @param {import('../SampleDatabase.mjs').SampleDatabase} database @param {string} today */
export async function warehouseCases(database, today) {
  const low = 'FROM warehouse_product WHERE current_stock <= reorder_point';
  const lowRows = await database.rows(
    `SELECT warehouse_code, product_code, current_stock, reorder_point ${low}`
  );
  const lowIn = lowRows.filter(([warehouse]) => warehouse === 'WH01');
  const lowCheck =
    wanted =>
    ({ rows }) => {
      sameRows(
        pick(rows, 'warehouse_code', 'product_code', 'current_stock', 'reorder_point'),
        wanted
      );
    };

  const places = await database.rows(`WITH ${placeDemand(today)},
    receipts AS (SELECT DISTINCT h.warehouse_code, l.product_code, purchase_order_prefix,
        purchase_order_number, h.actual_delivery_date - h.order_date AS days
      FROM ${purchaseLines} WHERE h.status = 'Received' AND h.order_date <= h.actual_delivery_date
        AND h.actual_delivery_date > DATE '${today}' - 730
        AND h.actual_delivery_date <= DATE '${today}'),
    lead AS (SELECT warehouse_code, product_code, avg(days) AS mean, stddev_samp(days) AS sd
      FROM receipts GROUP BY ALL HAVING count(*) >= 5)
    SELECT s.warehouse_code, s.product_code, s.sold, s.mean,
      ceil(s.mean * l.mean + 1.6448536269514722 * sqrt(l.mean * s.sd ** 2 + s.mean ** 2 * l.sd ** 2)),
      ceil(s.mean * s.lead_time_days + 1.6448536269514722 * s.sd * sqrt(s.lead_time_days)),
      l.mean IS NOT NULL
    FROM statistics s LEFT JOIN lead l USING (warehouse_code, product_code)
    WHERE s.sold >= 30 AND s.lead_time_days > 0 ORDER BY s.sold DESC, 1, 2`);
  const measured = places.find(row => row[6] === true || row[6] === 'true');
  const configured = places.find(row => row[6] === false || row[6] === 'false');
  assert.ok(measured && configured, 'places with and without a measured lead time');
  const reorderCheck =
    ([warehouse, product, sold, mean, byReceipts, bySettings], point) =>
    ({ rows }) => {
      const row = rows.find(({ warehouse_code }) => warehouse_code === warehouse);
      assert.ok(row, `${warehouse} is answered`);
      assert.equal(row.product_code, product);
      assert.equal(row.days_with_demand, sold);
      near(row.avg_daily_demand, mean, 'demand a day');
      assert.equal(row.reorder_point, point === 'receipts' ? byReceipts : bySettings);
    };

  const [fast] = places;
  const [[weeks, weekUnits, weekMost]] = await database.rows(wholePeriods(fast[1], today, 'week'));
  const [[, , monthMost]] = await database.rows(wholePeriods(fast[1], today, 'month'));
  const forecastCheck =
    (unit, horizon, most) =>
    ({ rows, sentence }) => {
      const first =
        unit === 'week'
          ? dayAfter(today, 7 - ((new Date(today).getUTCDay() + 6) % 7))
          : monthsAfter(today, 1);
      const starts = Array.from({ length: horizon }, (_, at) =>
        unit === 'week' ? dayAfter(first, 7 * at) : monthsAfter(today, at + 1)
      );
      assert.deepEqual(pick(rows, unit === 'week' ? 'week_start' : 'month').flat(), starts);
      for (const { units, lower, upper, product_code } of rows) {
        assert.equal(product_code, fast[1]);
        assert.ok(lower >= 0 && lower <= units && units <= upper, `${lower} ≤ ${units} ≤ ${upper}`);
        assert.ok(units > 0 && units <= most, `${units} is within what was ever sold, ${most}`);
      }
      const sum = rows.reduce((total, { units }) => total + units, 0);
      near(numberIn(sentence, /about ([\d,.]+) units/), sum, 'the sum that is told', 0.05);
    };
  const historyCheck = ({ rows }) =>
    assert.equal(rows[0].value, `${weekUnits} units in ${weeks} periods`);

  const statistics = await database.rows(`WITH ${placeDemand(today)}
    SELECT warehouse_code, product_code, current_stock, lead_time_days, days, sold, mean, sd
    FROM statistics WHERE current_stock IS NOT NULL`);
  const riskCheck =
    (ahead, only) =>
    ({ rows }) => {
      const wanted = statistics
        .filter(([warehouse]) => !only || warehouse === only)
        .map(([warehouse, product, stock, leadTime, days, sold, mean, sd]) => {
          const horizon = ahead ?? leadTime;
          const probability =
            sold < 8
              ? null
              : shortageProbability({
                  mean: horizon * mean,
                  variance: horizon * sd ** 2,
                  isRare: days / sold >= 1.32,
                  stock
                });
          const isListed = probability === null ? stock / mean < horizon : probability >= 0.1;
          return { key: `${warehouse} ${product}`, isListed, probability, cover: stock / mean };
        });
      const listed = new Map(wanted.filter(row => row.isListed).map(row => [row.key, row]));
      const keyOf = row => `${row.warehouse_code} ${row.product_code}`;
      assert.deepEqual(rows.map(keyOf).sort(), [...listed.keys()].sort());
      for (const row of rows) {
        const { probability, cover } = listed.get(keyOf(row));
        near(row.days_of_cover, cover, 'days of cover');
        assert.equal(row.stockout_probability === null, probability === null);
        if (probability !== null) {
          near(row.stockout_probability, probability, `${keyOf(row)}, ${row.method}`, 1e-4);
        }
      }
    };

  const persona = 'Warehouse Manager';
  const one = { product: fast[1] };
  return [
    {
      persona,
      name: 'Query low stock products',
      compared: 'which places are at or below their reorder point, with stock and point',
      asked: [
        asks('Which products are low on stock?', {}, lowCheck(lowRows)),
        asks('What is running low in {warehouse}?', { warehouse: 'WH01' }, lowCheck(lowIn))
      ]
    },
    {
      persona,
      name: 'Calculate reorder points',
      compared:
        'days with demand, demand a day, reorder point; once by measured, once by configured lead time',
      asked: [
        asks(
          'Calculate the reorder point of {product} in {warehouse}',
          { product: measured[1], warehouse: measured[0] },
          reorderCheck(measured, 'receipts')
        ),
        asks(
          'What should the reorder point for {product} be?',
          { product: configured[1] },
          reorderCheck(configured, 'settings')
        )
      ]
    },
    {
      persona,
      name: 'Forecast demand',
      compared:
        'the periods, the history, the sum; that each value is in its range and below the best period ever, not the value itself',
      asked: [
        asks(
          'How much {product} will we need over the next 3 months?',
          one,
          forecastCheck('month', 3, monthMost)
        ),
        asks(
          'Forecast demand for {product} for the next 6 weeks',
          one,
          forecastCheck('week', 6, weekMost)
        ),
        asks('How did you get that?', {}, historyCheck)
      ]
    },
    {
      persona,
      name: 'Identify stockout risks',
      compared: 'which places, their days of cover and their probability',
      asked: [
        asks('Which products are at risk of running out in the next 14 days?', {}, riskCheck(14)),
        asks('Stockout risk in {warehouse}', { warehouse: 'WH01' }, riskCheck(null, 'WH01'))
      ]
    }
  ];
}
