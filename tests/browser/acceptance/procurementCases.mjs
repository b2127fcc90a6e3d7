import assert from 'node:assert/strict';
import { asks } from './asks.mjs';
import { near, numberIn, pick, sameRows } from './expectations.mjs';
import { purchaseLines } from './orderJoins.mjs';

/** @param {import('../SampleDatabase.mjs').SampleDatabase} database @param {string} today */
export async function procurementCases(database, today) {
  const year = today.slice(0, 4);
  const lastYear = `BETWEEN DATE '${today}' - 364 AND DATE '${today}'`;
  const thisYear = `BETWEEN DATE '${year}-01-01' AND DATE '${today}'`;
  const scores = async received =>
    database.rows(`WITH line AS (SELECT h.*, l.*, p.unit_cost AS standard FROM ${purchaseLines}
        JOIN product p USING (product_code)
        WHERE h.status = 'Received' AND h.actual_delivery_date ${received}),
      orders AS (SELECT DISTINCT supplier_code, purchase_order_prefix, purchase_order_number,
        (actual_delivery_date <= expected_delivery_date)::INT AS on_time FROM line),
      punctual AS (SELECT supplier_code, 100 * avg(on_time) AS rate, count(*) AS n FROM orders GROUP BY ALL)
      SELECT supplier_code, n, 100 * sum(received_quantity) / sum(order_quantity) AS fill, any_value(rate),
        100 * avg((received_quantity >= order_quantity)::INT) AS complete,
        least(100, 100 * sum(standard * order_quantity) / sum(unit_cost * order_quantity)) AS cost
      FROM line JOIN punctual USING (supplier_code) GROUP BY supplier_code, n`);
  const scoreCheck =
    wanted =>
    ({ rows }) => {
      const scored = rows.filter(({ orders_received }) => orders_received > 0);
      sameRows(
        pick(scored, 'supplier_code', 'orders_received'),
        wanted.map(row => row.slice(0, 2))
      );
      for (const [supplier, , fill, onTime, complete, cost] of wanted) {
        const row = rows.find(({ supplier_code }) => supplier_code === supplier);
        near(row.fill_pct, fill, `${supplier} fill`);
        near(row.on_time_pct, onTime, `${supplier} on time`);
        near(row.quality_proxy_pct, complete, `${supplier} complete`);
        near(row.cost_score, cost, `${supplier} cost`);
        near(
          row.score,
          0.3 * fill + 0.3 * onTime + 0.2 * complete + 0.2 * cost,
          `${supplier} score`
        );
      }
    };

  const offers = `offer AS (SELECT supplier_code, any_value(supplier_name) AS supplier_name, l.product_code,
      sum(l.order_quantity) AS units, sum(l.order_quantity * l.unit_cost) / sum(l.order_quantity) AS price
    FROM ${purchaseLines} WHERE h.status <> 'Cancelled' AND h.order_date ${lastYear} GROUP BY ALL)`;
  const [[one, other, oneName, otherName]] = await database.rows(`WITH ${offers}
    SELECT a.supplier_code, b.supplier_code, any_value(a.supplier_name), any_value(b.supplier_name)
    FROM offer a JOIN offer b ON a.product_code = b.product_code AND a.supplier_code < b.supplier_code
    GROUP BY ALL ORDER BY count(*) DESC, 1, 2 LIMIT 1`);
  const baskets = await database.rows(`WITH ${offers},
    pair AS (SELECT * FROM offer WHERE supplier_code IN ('${one}', '${other}')),
    basket AS (SELECT product_code, sum(units) AS units FROM pair GROUP BY ALL HAVING count(*) = 2)
    SELECT supplier_code, sum(price * basket.units) AS cost FROM pair JOIN basket USING (product_code)
    GROUP BY ALL ORDER BY cost`);
  const basketCheck = ({ rows, sentence }) => {
    assert.deepEqual(
      pick(rows, 'supplier_code').flat(),
      baskets.map(([supplier]) => supplier)
    );
    baskets.forEach(([, cost], at) => near(rows[at].basket_cost, cost, 'basket'));
    near(rows[1].cost_index, (100 * baskets[1][1]) / baskets[0][1], 'index');
    assert.ok(sentence.startsWith(baskets[0][0] === one ? oneName : otherName), sentence);
  };

  const savings = await database.rows(`WITH ${offers},
    best AS (SELECT product_code, min(price) AS price FROM offer GROUP BY ALL)
    SELECT product_code, supplier_code, (o.price - b.price) * units
    FROM offer o JOIN best b USING (product_code) WHERE o.price - b.price >= 0.05 * o.price AND o.price > b.price`);
  const savingCheck = ({ rows, sentence }) => {
    assert.ok(savings.length > 0);
    sameRows(
      pick(rows, 'product_code', 'from_supplier_code'),
      savings.map(row => row.slice(0, 2))
    );
    for (const [product, supplier, saving] of savings) {
      const row = rows.find(
        each => each.product_code === product && each.from_supplier_code === supplier
      );
      near(row.saving, saving, `${product} from ${supplier}`);
    }
    const total = savings.reduce((sum, [, , saving]) => sum + saving, 0);
    near(numberIn(sentence, /saved ([\d,.]+)/), total, 'total', 1e-4);
  };

  const spend = (unit, days, more = '') =>
    database.rows(`SELECT date_trunc('${unit}', h.order_date)::DATE${more}, sum(l.line_total)
      FROM ${purchaseLines} JOIN product p USING (product_code)
      WHERE h.status <> 'Cancelled' AND h.order_date ${days} GROUP BY ALL`);
  const trendCheck =
    (columns, wanted) =>
    ({ rows }) => {
      const filled = rows.filter(row => row.spend !== 0);
      sameRows(
        pick(filled, ...columns),
        wanted.map(row => row.slice(0, -1))
      );
      for (const row of wanted) {
        const shown = filled.find(each => columns.every((column, at) => each[column] === row[at]));
        near(shown.spend, row.at(-1), row.slice(0, -1).join(' '));
      }
    };

  const persona = 'Procurement Specialist';
  return [
    {
      persona,
      name: 'Analyze supplier performance',
      compared: 'orders received, the four components and the score of each supplier',
      asked: [
        asks('How are our suppliers performing?', {}, scoreCheck(await scores(lastYear))),
        asks('Score all suppliers this year', {}, scoreCheck(await scores(thisYear)))
      ]
    },
    {
      persona,
      name: 'Compare supplier costs',
      compared: 'what the common products cost at each, the index, who is cheaper',
      asked: [
        asks('Compare costs of {supplier} and {other}', { supplier: one, other }, basketCheck),
        asks(
          'Is {supplier} or {other} cheaper?',
          { supplier: oneName, other: otherName },
          basketCheck
        )
      ]
    },
    {
      persona,
      name: 'Identify cost savings',
      compared: 'which purchases, the saving of each and of all',
      asked: [
        asks('Where can we save money?', {}, savingCheck),
        asks('What could we save by buying from another supplier?', {}, savingCheck)
      ]
    },
    {
      persona,
      name: 'Analyze purchase trends',
      compared: 'the spend of each period, and of each period and group',
      asked: [
        asks(
          'Purchase trends per month this year',
          {},
          trendCheck(['month'], await spend('month', thisYear))
        ),
        asks(
          'How has our spend developed by quarter by product group?',
          {},
          trendCheck(
            ['quarter', 'product_group'],
            await spend('quarter', lastYear, ', p.product_group')
          )
        )
      ]
    }
  ];
}
