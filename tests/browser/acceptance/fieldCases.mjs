import assert from 'node:assert/strict';
import { asks } from './asks.mjs';
import { near, numberIn, pick, sameRows } from './expectations.mjs';
import { saleLines } from './orderJoins.mjs';

const openSale = "h.status IN ('Pending', 'Processing', 'Shipped')";

const permutations = items =>
  items.length < 2
    ? [items]
    : items.flatMap((item, at) =>
        permutations(items.toSpliced(at, 1)).map(rest => [item, ...rest])
      );

/** @param {import('../SampleDatabase.mjs').SampleDatabase} database @param {string} today */
export async function fieldCases(database, today) {
  const id = "h.sales_order_prefix || '-' || h.sales_order_number";
  const orders = where =>
    database.rows(
      `SELECT ${id}, h.delivery_date, h.status FROM sales_order_header h WHERE ${where}`
    );
  const orderCheck =
    wanted =>
    ({ rows }) =>
      sameRows(pick(rows, 'sales_order', 'delivery_date', 'status'), wanted);
  // Few enough stops to try every order of them.
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
      near(numberIn(sentence, /([\d,.]+) km/), shortest, 'kilometres that are told', 5e-3);
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
  const there = { day: dayInWords, warehouse };
  const [first, second, third] = stops.map(([order]) => order);
  return [
    {
      persona,
      name: 'Query orders for delivery',
      compared: 'which orders, their day and their status',
      asked: [
        asks('Orders to deliver on {day} from {warehouse}', there, orderCheck(await orders(due))),
        asks(
          'Which open orders are due in the next 7 days?',
          {},
          orderCheck(
            await orders(`${openSale} AND h.delivery_date >= DATE '${today}'
              AND h.delivery_date <= DATE '${today}' + 7`)
          )
        )
      ]
    },
    {
      persona,
      name: 'Optimize delivery routes',
      compared: 'the stops, their units, and the length against every order of the stops',
      asked: [
        asks('Plan a route for the orders due on {day} from {warehouse}', there, routeCheck(stops)),
        asks(
          'Optimise the route for orders {first}, {second} and {third}',
          { first, second, third },
          routeCheck(stops.slice(0, 3))
        )
      ]
    },
    {
      persona,
      name: 'Check order fulfillment status',
      compared: 'the status; ordered and fulfilled units of each line',
      asked: [
        asks(
          'What is the status of order {order}?',
          { order: part },
          orderCheck(await orders(`${id} = '${part}'`))
        ),
        asks('Fulfilment status of {order}', { order: part }, ({ rows }) =>
          sameRows(pick(rows, ...columns), lines)
        )
      ]
    },
    {
      persona,
      name: 'Identify delayed orders',
      compared: 'which orders, their day and their status',
      asked: [
        asks('Which orders are delayed?', {}, orderCheck(await orders(`${late} DATE '${today}'`))),
        asks(
          'Which deliveries are more than {days} days late?',
          { days: '5' },
          orderCheck(await orders(`${late} DATE '${today}' - 5`))
        )
      ]
    }
  ];
}
