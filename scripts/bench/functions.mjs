import { lambdaNames, lambdas, lambdaSizes } from '../project/lambdas.mjs';
import { quantile } from './quantile.mjs';

const today = '2025-06-18';
const rounds = 6;

/** Each tool of a function, with parameters that make it reckon much. */
const events = [
  ['calculate_reorder_point', 'Warehouse Manager', place => ({ product_code: place.product })],
  ['identify_low_stock', 'Warehouse Manager', () => ({})],
  ['identify_stockout_risk', 'Warehouse Manager', () => ({})],
  [
    'forecast_demand',
    'Warehouse Manager',
    place => ({ product_code: place.product, warehouse_code: place.warehouse })
  ],
  ['check_fulfillment_status', 'Field Engineer', place => ({ order_ids: place.orders })],
  ['identify_delayed_orders', 'Field Engineer', () => ({})],
  ['calculate_warehouse_capacity', 'Field Engineer', () => ({})],
  ['analyze_supplier_performance', 'Procurement Specialist', () => ({})],
  [
    'compare_supplier_costs',
    'Procurement Specialist',
    place => ({ suppliers: place.suppliers, from: '2020-01-01', to: today })
  ],
  ['identify_cost_savings', 'Procurement Specialist', () => ({})],
  ['analyze_purchase_trends', 'Procurement Specialist', () => ({})]
];

/** Bytes of the functions, and what they take on the sample data without waiting for it. */
export async function functions() {
  await lambdas();
  const sizes = lambdaNames.map(name => ({
    what: `Function ${name}, bundled without the SDK`,
    value: lambdaSizes(name).own.bytes / 1024,
    unit: 'KB',
    aim: 250
  }));
  const own = await ownTimes();
  const what = `Function on sample data, CPU of its own part, ${events.length} tools`;
  return [
    ...sizes,
    { what: `${what}, median`, value: quantile(own, 0.5), unit: 'ms' },
    { what: `${what}, p95`, value: quantile(own, 0.95), unit: 'ms', aim: 150 }
  ];
}

async function ownTimes() {
  const { openNodeDatabase } = await import('../../lib/adapters/embedded/openNodeDatabase.js');
  const { defaultSample } = await import('../../lib/adapters/embedded/SampleData.js');
  const { answerFunction } = await import('../../lib/core/tools/answerFunction.js');
  const { InProcessCalculator } =
    await import('../../lib/core/planning/calculations/InProcessCalculator.js');
  const { ToolRegistry } = await import('../../lib/core/tools/ToolRegistry.js');
  const { english } = await import('../../lib/core/language/Translation.js');
  const embedded = await openNodeDatabase({ data: defaultSample, today });
  // Of the processor, which a busy machine does not lengthen.
  const now = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  let waited = 0;
  const database = {
    dialect: embedded.dialect,
    today,
    dataVersion: 'sample',
    run: async (...statement) => {
      const started = now();
      try {
        return await embedded.run(...statement);
      } finally {
        waited += now() - started;
      }
    }
  };
  const ports = {
    tools: new ToolRegistry().tools,
    trans: english,
    signal: new AbortController().signal,
    calculator: new InProcessCalculator(),
    database: () => Promise.resolve(database)
  };
  const place = await someNames(database);
  const times = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const [tool, persona, parametersOf] of events) {
      waited = 0;
      const started = now();
      const event = { tool, persona, parameters: parametersOf(place), today };
      const answer = await answerFunction(event, ports);
      if (!answer.ok) throw new Error(`${tool}: ${answer.error.code} ${answer.error.parts}`);
      // The first round is the compiler's.
      if (round > 0) times.push(now() - started - waited);
    }
  }
  await embedded.dispose();
  return times;
}

/** Something of the sample data that there is to ask about. */
async function someNames(database) {
  const { guardCompiled } = await import('../../lib/core/sql/guardCompiled.js');
  const { rowsOf } = await import('../../lib/core/database/ResultTable.js');
  const ask = async (persona, table, text) => {
    const compiled = { dialect: 'duckdb', text, parameters: [], tables: new Set(table) };
    const options = { signal: new AbortController().signal, rowLimit: 10 };
    return rowsOf(await database.run(guardCompiled(compiled, persona), [], options));
  };
  const [[warehouse, product]] = await ask(
    'Warehouse Manager',
    ['warehouse_product'],
    'SELECT warehouse_code, product_code FROM warehouse_product ORDER BY 1, 2 LIMIT 1'
  );
  const orders = await ask(
    'Field Engineer',
    ['sales_order_header'],
    "SELECT sales_order_prefix || '-' || sales_order_number FROM sales_order_header ORDER BY 1 LIMIT 10"
  );
  const [suppliers] = await ask(
    'Procurement Specialist',
    ['purchase_order_header', 'purchase_order_line'],
    `SELECT MIN(h.supplier_code), MAX(h.supplier_code) FROM purchase_order_header h
JOIN purchase_order_line l ON l.purchase_order_prefix = h.purchase_order_prefix
  AND l.purchase_order_number = h.purchase_order_number
WHERE h.status <> 'Cancelled'
GROUP BY l.product_code HAVING COUNT(DISTINCT h.supplier_code) > 1 LIMIT 1`
  );
  return { warehouse, product, orders: orders.map(([id]) => id), suppliers };
}
