import assert from 'node:assert/strict';

/**
 * The twelve cases of the original design's user acceptance testing, each in two wordings with a
 * check of its own: SQL and arithmetic by hand, nothing of the product.
 * @typedef {{sentence: string, rows: Record<string, string | number | null>[]}} Shown what the page answered
 * @typedef {{persona: string, name: string, asked: [question: string, check: (shown: Shown) => void][]}} Case
 */

const openSale = "h.status IN ('Pending', 'Processing', 'Shipped')";
const saleLines = `sales_order_header h JOIN sales_order_line l
  USING (sales_order_prefix, sales_order_number)`;
const purchaseLines = `purchase_order_header h JOIN purchase_order_line l
  USING (purchase_order_prefix, purchase_order_number)`;

const pick = (rows, ...columns) => rows.map(row => columns.map(column => row[column]));
const sorted = rows => rows.map(row => row.join(' | ')).sort();
const sameRows = (shown, wanted) => assert.deepEqual(sorted(shown), sorted(wanted));
const near = (shown, wanted, what, tolerance = 1e-5) =>
  assert.ok(
    Math.abs(shown - wanted) <= tolerance * Math.max(1, Math.abs(wanted)),
    `${what}: ${shown} instead of ${wanted}`
  );
const dayAfter = (day, days) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Days of demand at each place, from the first day on that the product was there. */
const placeDemand = today => `
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

/** P(demand > stock): by Simpson's rule for what comes evenly, by summing for what comes rarely. */
function shortage({ mean, variance, isRare, stock }) {
  if (isRare) {
    const size = variance > mean ? mean ** 2 / (variance - mean) : Infinity;
    let chance =
      size === Infinity ? Math.exp(-mean) : Math.exp(size * Math.log(size / (size + mean)));
    let within = chance;
    for (let units = 1; units <= stock; units += 1) {
      chance *=
        size === Infinity ? mean / units : (((size + units - 1) / units) * mean) / (size + mean);
      within += chance;
    }
    return 1 - within;
  }
  const sd = Math.sqrt(variance);
  if (sd > mean / 2) {
    const [shape, scale] = [mean ** 2 / variance, variance / mean];
    // x = y ** (1 / shape) takes the pole at 0 out of the density.
    const power = Math.max(1, 1 / shape);
    const below = y => {
      const x = y ** power;
      return x ** (shape - 1) * Math.exp(-x) * (power * y ** (power - 1));
    };
    const to = far =>
      simpson(
        y => (y === 0 && power > 1 ? power : y === 0 ? below(1e-12) : below(y)),
        0,
        far ** (1 / power)
      );
    return 1 - to(stock / scale) / to(shape + 40 * Math.sqrt(shape) + 40);
  }
  return simpson(
    x => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI),
    (stock - mean) / sd,
    Math.max(12, (stock - mean) / sd)
  );
}

function simpson(of, from, to, pieces = 4000) {
  const step = (to - from) / pieces;
  let sum = of(from) + of(to);
  for (let at = 1; at < pieces; at += 1) sum += (at % 2 ? 4 : 2) * of(from + at * step);
  return (sum * step) / 3;
}

const permutations = items =>
  items.length < 2
    ? [items]
    : items.flatMap((item, at) =>
        permutations(items.toSpliced(at, 1)).map(rest => [item, ...rest])
      );

/** @param {import('./SampleDatabase.mjs').SampleDatabase} database @param {string} today */
async function warehouseCases(database, today) {
  const low = 'FROM warehouse_product WHERE current_stock <= reorder_point';
  const lowRows = await database.rows(
    `SELECT warehouse_code, product_code, current_stock, reorder_point ${low}`
  );
  const lowIn = lowRows.filter(([warehouse]) => warehouse === 'WH01');
  const lowCheck =
    wanted =>
    ({ rows }) => {
      assert.ok(wanted.length > 0);
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
  const [[weeks, weekUnits, weekMost]] = await database.rows(weeksOf(fast[1], today, 'week'));
  const [[, , monthMost]] = await database.rows(weeksOf(fast[1], today, 'month'));
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
      const told = Number(/about ([\d,.]+) units/.exec(sentence)?.[1].replaceAll(',', ''));
      near(told, sum, 'the sum that is told', 0.05);
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
              : shortage({
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
  return [
    {
      persona,
      name: 'Query low stock products',
      asked: [
        ['Which products are low on stock?', lowCheck(lowRows)],
        ['What is running low in WH01?', lowCheck(lowIn)]
      ]
    },
    {
      persona,
      name: 'Calculate reorder points',
      asked: [
        [
          `Calculate the reorder point of ${measured[1]} in ${measured[0]}`,
          reorderCheck(measured, 'receipts')
        ],
        [
          `What should the reorder point for ${configured[1]} be?`,
          reorderCheck(configured, 'settings')
        ]
      ]
    },
    {
      persona,
      name: 'Forecast demand',
      asked: [
        [
          `How much ${fast[1]} will we need over the next 3 months?`,
          forecastCheck('month', 3, monthMost)
        ],
        [`Forecast demand for ${fast[1]} for the next 6 weeks`, forecastCheck('week', 6, weekMost)],
        ['How did you get that?', historyCheck]
      ]
    },
    {
      persona,
      name: 'Identify stockout risks',
      asked: [
        ['Which products are at risk of running out in the next 14 days?', riskCheck(14)],
        ['Stockout risk in WH01', riskCheck(null, 'WH01')]
      ]
    }
  ];
}

const monthsAfter = (today, months) => {
  const [year, month] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
};

/** Whole periods since the product was there: how many, their units, and the most of one. */
function weeksOf(product, today, unit) {
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

/** @param {import('./SampleDatabase.mjs').SampleDatabase} database @param {string} today */
async function fieldCases(database, today) {
  const id = "h.sales_order_prefix || '-' || h.sales_order_number";
  const orders = where =>
    database.rows(
      `SELECT ${id}, h.delivery_date, h.status FROM sales_order_header h WHERE ${where}`
    );
  const orderCheck =
    wanted =>
    ({ rows }) => {
      assert.ok(wanted.length > 0);
      sameRows(pick(rows, 'sales_order', 'delivery_date', 'status'), wanted);
    };
  const [[warehouse, day]] = await database.rows(`SELECT h.warehouse_code, h.delivery_date
    FROM sales_order_header h WHERE ${openSale} AND h.delivery_date >= DATE '${today}'
    GROUP BY ALL HAVING count(*) BETWEEN 3 AND 7 ORDER BY h.delivery_date, 1 LIMIT 1`);
  const due = `${openSale} AND h.warehouse_code = '${warehouse}' AND h.delivery_date = DATE '${day}'`;
  const stops = await database.rows(`SELECT ${id}, any_value(h.delivery_area),
      any_value(h.delivery_address), sum(l.order_quantity - l.fulfilled_quantity)
    FROM ${saleLines} WHERE ${due} GROUP BY ALL ORDER BY 1`);
  const areas = (
    await database.rows(
      'SELECT DISTINCT delivery_area FROM sales_order_header WHERE delivery_area IS NOT NULL'
    )
  )
    .flat()
    .sort();

  // The schematic map: areas evenly on a circle around the warehouse, ways 1.3 × as the crow flies.
  const radius = (6371.0088 * 0.045 * Math.PI * 1.3) / 180;
  const way = ([, a, addressA], [, b, addressB]) => {
    if (a === b) return addressA === addressB ? 0 : 1;
    if (a === undefined || b === undefined) return radius;
    const angle = (2 * Math.PI * (areas.indexOf(a) - areas.indexOf(b))) / areas.length;
    return 2 * radius * Math.abs(Math.sin(angle / 2));
  };
  const depot = [];
  const lengthOf = tour =>
    tour.reduce((sum, stop, at) => sum + way(at === 0 ? depot : tour[at - 1], stop), 0) +
    way(tour.at(-1), depot);
  const routeCheck =
    wanted =>
    ({ rows, sentence }) => {
      sameRows(
        pick(rows, 'sales_order', 'units'),
        wanted.map(([order, , , units]) => [order, units])
      );
      assert.deepEqual(
        pick(rows, 'stop').flat(),
        wanted.map((_, at) => at + 1)
      );
      const arrivals = pick(rows, 'arrival').flat();
      assert.deepEqual(arrivals, [...arrivals].sort());
      const tour = rows.map(row => wanted.find(([order]) => order === row.sales_order));
      const shortest = Math.min(...permutations(wanted).map(lengthOf));
      near(lengthOf(tour), shortest, 'length of the route', 1e-3);
      const told = Number(/([\d,.]+) km/.exec(sentence)?.[1].replaceAll(',', ''));
      near(told, shortest, 'kilometres that are told', 5e-3);
    };
  const dayInWords = new Date(day).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC'
  });

  const [[part]] = await database.rows(`SELECT ${id} FROM ${saleLines} WHERE h.status = 'Shipped'
    AND l.fulfilled_quantity BETWEEN 1 AND l.order_quantity - 1 GROUP BY ALL ORDER BY 1 LIMIT 1`);
  const lines = await database.rows(`SELECT sales_order_line, l.product_code, l.order_quantity,
    l.fulfilled_quantity, l.fulfillment_status FROM ${saleLines} WHERE ${id} = '${part}'`);
  const columns = [
    'sales_order_line',
    'product_code',
    'order_quantity',
    'fulfilled_quantity',
    'fulfillment_status'
  ];

  const late = `${openSale} AND h.delivery_date <`;
  const persona = 'Field Engineer';
  return [
    {
      persona,
      name: 'Query orders for delivery',
      asked: [
        [`Orders to deliver on ${dayInWords} from ${warehouse}`, orderCheck(await orders(due))],
        [
          'Which open orders are due in the next 7 days?',
          orderCheck(
            await orders(`${openSale} AND h.delivery_date >= DATE '${today}'
              AND h.delivery_date <= DATE '${today}' + 7`)
          )
        ]
      ]
    },
    {
      persona,
      name: 'Optimize delivery routes',
      asked: [
        [`Plan a route for the orders due on ${dayInWords} from ${warehouse}`, routeCheck(stops)],
        [
          `Optimise the route for orders ${stops[0][0]}, ${stops[1][0]} and ${stops[2][0]}`,
          routeCheck(stops.slice(0, 3))
        ]
      ]
    },
    {
      persona,
      name: 'Check order fulfillment status',
      asked: [
        [`What is the status of order ${part}?`, orderCheck(await orders(`${id} = '${part}'`))],
        [`Fulfilment status of ${part}`, ({ rows }) => sameRows(pick(rows, ...columns), lines)]
      ]
    },
    {
      persona,
      name: 'Identify delayed orders',
      asked: [
        ['Which orders are delayed?', orderCheck(await orders(`${late} DATE '${today}'`))],
        [
          'Which deliveries are more than 5 days late?',
          orderCheck(await orders(`${late} DATE '${today}' - 5`))
        ]
      ]
    }
  ];
}

/** @param {import('./SampleDatabase.mjs').SampleDatabase} database @param {string} today */
async function procurementCases(database, today) {
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
    near(Number(/saved ([\d.]+)/.exec(sentence)?.[1]), total, 'total', 1e-4);
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
      asked: [
        ['How are our suppliers performing?', scoreCheck(await scores(lastYear))],
        ['Score all suppliers this year', scoreCheck(await scores(thisYear))]
      ]
    },
    {
      persona,
      name: 'Compare supplier costs',
      asked: [
        [`Compare costs of ${one} and ${other}`, basketCheck],
        [`Is ${oneName} or ${otherName} cheaper?`, basketCheck]
      ]
    },
    {
      persona,
      name: 'Identify cost savings',
      asked: [
        ['Where can we save money?', savingCheck],
        ['What could we save by buying from another supplier?', savingCheck]
      ]
    },
    {
      persona,
      name: 'Analyze purchase trends',
      asked: [
        [
          'Purchase trends per month this year',
          trendCheck(['month'], await spend('month', thisYear))
        ],
        [
          'How has our spend developed by quarter by product group?',
          trendCheck(
            ['quarter', 'product_group'],
            await spend('quarter', lastYear, ', p.product_group')
          )
        ]
      ]
    }
  ];
}

/**
 * @param {import('./SampleDatabase.mjs').SampleDatabase} database
 * @param {string} today the day that its data ends
 * @returns {Promise<Case[]>}
 */
export async function acceptanceCases(database, today) {
  return [
    ...(await warehouseCases(database, today)),
    ...(await fieldCases(database, today)),
    ...(await procurementCases(database, today))
  ];
}
