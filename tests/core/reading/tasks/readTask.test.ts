import type { TaskReading } from '../../../../src/core/reading/tasks/TaskReading.js';
import type { PersonaName } from '../../../../src/core/session/personas.js';
import { taskTalk } from './taskTalk.js';

const planner = 'Warehouse Manager';
const field = 'Field Engineer';
const buyer = 'Procurement Specialist';
const { read } = taskTalk();

const weeks = (horizon: number) => ({ horizon, granularity: 'week' });

/** Questions with the tool that they ask, and what they tell it. */
const asked: readonly (readonly [PersonaName, string, string, Record<string, unknown>])[] = [
  [
    planner,
    'forecast P1010 for six weeks',
    'forecast_demand',
    { product_code: 'P1010', ...weeks(6) }
  ],
  [planner, 'forecast P1010', 'forecast_demand', { product_code: 'P1010' }],
  [
    planner,
    'how many P1066 will WH01 get thru in the next 6 weeks? need to plan floor space',
    'forecast_demand',
    { product_code: 'P1066', warehouse_code: 'WH01', ...weeks(6) }
  ],
  [
    planner,
    'what will demand for P1010 look like over the next month',
    'forecast_demand',
    { product_code: 'P1010', horizon: 1, granularity: 'month' }
  ],
  [
    planner,
    'how many P1010 will customers want next month?',
    'forecast_demand',
    { product_code: 'P1010', horizon: 1, granularity: 'month' }
  ],
  [
    planner,
    'weekly forecast for P1066, WH01, next 2 months',
    'forecast_demand',
    { product_code: 'P1066', warehouse_code: 'WH01', ...weeks(9) }
  ],
  [
    planner,
    'forecast P1010 with croston for 6 weeks',
    'forecast_demand',
    { product_code: 'P1010', ...weeks(6), method: 'croston' }
  ],
  [
    planner,
    'forecast P1010 and P1012 for next 4 weeks',
    'forecast_demand',
    { product_codes: ['P1010', 'P1012'], ...weeks(4) }
  ],
  [planner, 'what runs out within its lead time?', 'identify_stockout_risk', {}],
  [
    planner,
    'Which items at WH02 risk a stockout within the next two weeks?',
    'identify_stockout_risk',
    { warehouse_code: 'WH02', days: 14 }
  ],
  [
    planner,
    'chance that washers M8 sell out in WH02 over the next 10 days',
    'identify_stockout_risk',
    { product_code: 'P1025', warehouse_code: 'WH02', days: 10 }
  ],
  [
    planner,
    'what should ROP be for P1064 at WH01 with 99% service',
    'calculate_reorder_point',
    { product_code: 'P1064', warehouse_code: 'WH01', service_level: 0.99 }
  ],
  [
    planner,
    'what if lead time of P1010 in WH01 goes to 3 weeks',
    'calculate_reorder_point',
    { product_code: 'P1010', warehouse_code: 'WH01', lead_time_days: 21 }
  ],
  [
    planner,
    'how much safety stock do we need for P1010 at WH01',
    'calculate_reorder_point',
    { product_code: 'P1010', warehouse_code: 'WH01' }
  ],
  [planner, 'safety stock for P1010', 'calculate_reorder_point', { product_code: 'P1010' }],
  [buyer, 'where can we save money', 'identify_cost_savings', {}],
  [buyer, 'who is our best supplier?', 'analyze_supplier_performance', {}],
  [
    field,
    'how much of order SO-7888 has shipped',
    'check_fulfillment_status',
    { order_ids: ['SO-7888'] }
  ],
  [
    planner,
    'suggest stock transfers for fasteners',
    'suggest_transfers',
    { product_group: 'Fasteners' }
  ],
  [
    field,
    'put these stops in the best order for me from WH01: SO-7888, SO-7862, SO-7867',
    'optimize_delivery_route',
    { order_ids: ['SO-7888', 'SO-7862', 'SO-7867'], warehouse_code: 'WH01' }
  ],
  [
    field,
    'quickest way round SO-7862 and SO-7867 starting at WH01, leaving half seven',
    'optimize_delivery_route',
    { order_ids: ['SO-7862', 'SO-7867'], warehouse_code: 'WH01', start_time: '07:30' }
  ],
  [
    field,
    'web 3945 - how far along is it',
    'check_fulfillment_status',
    { order_ids: ['WEB-3945'] }
  ],
  [
    field,
    'what space has WH04 got left',
    'calculate_warehouse_capacity',
    { warehouse_code: 'WH04' }
  ],
  [
    buyer,
    'How is Granite doing as a supplier, last 6 months?',
    'analyze_supplier_performance',
    { supplier_code: 'S007', from: '2024-12-19', to: '2025-06-18' }
  ],
  [buyer, 'score all suppliers', 'analyze_supplier_performance', {}],
  [
    buyer,
    "who's cheaper on packaging, Evergreen or Meridian?",
    'compare_supplier_costs',
    { suppliers: ['S005', 'S013'], product_group: 'Packaging' }
  ],
  [
    buyer,
    'where could we save 5% or more by moving to another supplier we already buy it from?',
    'identify_cost_savings',
    { threshold_percent: 5 }
  ],
  [
    buyer,
    'are we paying more than last year? trend pls',
    'analyze_purchase_trends',
    { metric: 'unit_cost', compare: 'previous_year' }
  ],
  [
    buyer,
    'Lumen spend trend by month this year',
    'analyze_purchase_trends',
    {
      metric: 'spend',
      supplier_code: 'S012',
      from: '2025-01-01',
      to: '2025-06-18',
      period: 'month'
    }
  ],
  [
    buyer,
    'spend trend by month by product group',
    'analyze_purchase_trends',
    { metric: 'spend', period: 'month', group_by: 'product_group' }
  ],
  [planner, 'what should we order for WH02', 'propose_orders', { warehouse_code: 'WH02' }],
  [buyer, 'pls draft a PO for Keystone', 'propose_orders', { supplier_code: 'S011' }],
  [planner, 'ordering suggestions for fasteners', 'propose_orders', { product_group: 'Fasteners' }],
  [planner, 'abc/xyz matrix of WH03', 'classify_products', { warehouse_code: 'WH03' }],
  [planner, 'which items sell most erratically?', 'classify_products', { class: 'Z' }],
  [
    buyer,
    'how much are we off standard cost by product this year',
    'analyze_price_variance',
    { group_by: 'product', from: '2025-01-01', to: '2025-06-18' }
  ],
  [
    buyer,
    'how concentrated is our spend on fasteners',
    'analyze_supplier_concentration',
    { product_group: 'Fasteners' }
  ],
  [buyer, 'Granite prices creeping up?', 'identify_price_creep', { supplier_code: 'S007' }],
  [buyer, 'digest of overdue POs', 'identify_overdue_purchases', {}],
  [buyer, 'who do I need to chase', 'identify_overdue_purchases', {}],
  [
    buyer,
    'how consistent are lead times by product group',
    'analyze_lead_times',
    { group_by: 'product_group' }
  ],
  [
    planner,
    'how long until we run out of P1010',
    'identify_stockout_risk',
    { product_code: 'P1010', days: 365 }
  ],
  ...[
    'at what stock level should we reorder P1003',
    'could you work out at what level I ought to reorder P1003?',
    'how low can P1003 get before I have to order more?',
    'when should I reorder P1003'
  ].map(
    question => [planner, question, 'calculate_reorder_point', { product_code: 'P1003' }] as const
  ),
  [planner, 'which are our AX items', 'classify_products', { class: 'AX' }],
  [planner, 'list class b-z products', 'classify_products', { class: 'BZ' }],
  [planner, 'classify our products by value and variability', 'classify_products', {}],
  [planner, 'what should I buy today?', 'propose_orders', {}],
  [planner, 'which transfers between warehouses would help?', 'suggest_transfers', {}],
  [planner, 'warehouse capacity usage', 'calculate_warehouse_capacity', {}],
  [
    planner,
    'assess the probability of stockout of P1005 at WH02 over the next 30 days',
    'identify_stockout_risk',
    { product_code: 'P1005', warehouse_code: 'WH02', days: 30 }
  ],
  [
    field,
    'In which order should I deliver SO-7789, SO-7814 and SO-7857?',
    'optimize_delivery_route',
    { order_ids: ['SO-7789', 'SO-7814', 'SO-7857'] }
  ],
  [
    field,
    'could you bundle deliveries SO-7789 and SO-7814 into one tour?',
    'optimize_delivery_route',
    { order_ids: ['SO-7789', 'SO-7814'] }
  ],
  [
    field,
    'How much of order SO-7789 is fulfilled?',
    'check_fulfillment_status',
    { order_ids: ['SO-7789'] }
  ],
  [buyer, 'compare supplier costs', 'compare_supplier_costs', {}],
  [buyer, 'who is cheaper', 'compare_supplier_costs', {}],
  [
    buyer,
    'compare the prices of our suppliers on the same products this year',
    'compare_supplier_costs',
    { from: '2025-01-01', to: '2025-06-18' }
  ],
  [
    buyer,
    'identify cost savings of at least 5%',
    'identify_cost_savings',
    { threshold_percent: 5 }
  ],
  [buyer, 'which prices have crept up?', 'identify_price_creep', {}],
  [buyer, 'which suppliers have rising prices', 'identify_price_creep', {}],
  [buyer, 'how dependent are we on single suppliers?', 'analyze_supplier_concentration', {}],
  [
    planner,
    'when will WH02 be out of P1001',
    'identify_stockout_risk',
    { product_code: 'P1001', warehouse_code: 'WH02', days: 365 }
  ],
  [
    field,
    'how long does our supply of P1025 last in WH02',
    'identify_stockout_risk',
    { product_code: 'P1025', warehouse_code: 'WH02', days: 365 }
  ]
];

describe('A question for planning', () => {
  it.each(asked)('as %s, %s asks %s', async (persona, question, tool, parameters) => {
    expect(await read(persona, question)).toEqual({ kind: 'task', tool, parameters, rows: null });
  });

  it('takes rows that it lists in the words of any list', async () => {
    const late = await read(field, 'best route for late orders from WH02');
    expect(late).toMatchObject({
      tool: 'optimize_delivery_route',
      parameters: { warehouse_code: 'WH02' },
      rows: { parameter: 'order_ids', query: { rows: 'sales_order' } }
    });
    const best = await read(planner, 'forecast the five products that sold most last month');
    expect(best).toMatchObject({
      tool: 'forecast_demand',
      rows: { parameter: 'product_codes', query: { limit: { count: 5 } } }
    });
  });

  it('takes orders that are still to be delivered, where neither a state nor a day is said', async () => {
    const together = await read(field, 'which orders could I deliver together from WH03');
    const open = { kind: 'named', name: 'open_sales', negated: false };
    expect(together).toMatchObject({
      rows: { query: { filters: expect.arrayContaining([open]) as unknown } }
    });
  });

  it('takes orders that are due for a route of a day, where it names none', async () => {
    const friday = 'build me a route for everything out of WH03 friday, setting off half seven';
    expect(await read(field, friday)).toMatchObject({
      parameters: { warehouse_code: 'WH03', date: '2025-06-20', start_time: '07:30' },
      rows: {
        parameter: 'order_ids',
        query: { period: { direction: 'future', event: 'delivery_date' } }
      }
    });
  });

  it('asks which of several members is meant', async () => {
    const open = await read(planner, 'forecast hex bolts for 4 weeks');
    expect(open?.kind === 'open-task' && open.choices.map(({ question }) => question)).toEqual([
      'forecast P1021 for 4 weeks',
      'forecast P1022 for 4 weeks'
    ]);
  });

  it('goes on from the task before, in a few words', async () => {
    const before = (await read(planner, 'forecast P1010 for six weeks')) as TaskReading;
    const goesOn = (text: string) => read(planner, text, before);
    expect(await goesOn('and for WH02?')).toMatchObject({
      parameters: { product_code: 'P1010', warehouse_code: 'WH02', ...weeks(6) }
    });
    expect(await goesOn('what about 8 weeks')).toMatchObject({
      parameters: { product_code: 'P1010', ...weeks(8) }
    });
    expect(await goesOn('and P1012?')).toMatchObject({ parameters: { product_code: 'P1012' } });
    const risk = await read(planner, 'stockout risk for P1025 in WH02');
    const supposed = 'what if lead time on it goes to 3 weeks and i want 98%';
    expect(await read(planner, supposed, risk as TaskReading)).toMatchObject({
      tool: 'calculate_reorder_point',
      parameters: {
        product_code: 'P1025',
        warehouse_code: 'WH02',
        lead_time_days: 21,
        service_level: 0.98
      }
    });
  });

  it.each([
    ['with two vans', { vehicles: 2 }],
    ['with two vans of 500 units each', { vehicles: 2, capacity_units: 500 }],
    ['with 3 trucks holding 200 units', { vehicles: 3, capacity_units: 200 }],
    ['with one van of 300 units', { vehicles: 1, capacity_units: 300 }],
    ['in one van', { vehicles: 1 }],
    ['starting with SO-7814', { start_with: ['SO-7814'] }]
  ])('takes a route for two orders %s', async (words, more) => {
    expect(await read(field, `route for SO-7789 and SO-7814 ${words}`)).toMatchObject({
      tool: 'optimize_delivery_route',
      parameters: { order_ids: ['SO-7789', 'SO-7814'], ...more }
    });
  });

  it.each([
    [field, 'which vans delivered orders yesterday'],
    [field, 'best route for late orders from WH02 without SO-7789'],
    [planner, 'forecast P1010 for six weeks without promotions'],
    [planner, 'forecast P1010 except WH02 for six weeks'],
    [planner, 'forecast the weather for six weeks'],
    [planner, 'what if the lead time goes to 3 weeks'],
    [planner, 'will we run out of money'],
    [planner, 'forecast revenue of P1010 for six weeks'],
    [planner, 'forecast P1010 for the last six weeks'],
    [buyer, 'how are we doing'],
    [buyer, 'savings under 5% by switching supplier'],
    [buyer, 'score suppliers by fill rate'],
    [buyer, 'compare prices of Evergreen and Meridian for P1070'],
    [planner, 'forecast'],
    [field, 'plan a route for the blue van'],
    [field, 'route for customers in WH01'],
    [buyer, 'score the Granite invoices'],
    [buyer, 'compare prices of Granite'],
    [buyer, 'stock by warehouse'],
    [buyer, 'draft an order for Granite worth 5000'],
    [planner, 'abc xyz matrix without fasteners'],
    [buyer, 'supplier concentration by product group'],
    [buyer, 'prices creeping up by 5%'],
    [buyer, 'digest of paid invoices'],
    [buyer, 'how consistent are lead times of the night shift'],
    [planner, 'when did we last run out of P1010'],
    [planner, 'how long will the promotion last']
  ] as const)(
    'is none for %s in “%s”: a word would be lost, or is missing',
    async (persona, text) => {
      expect(await read(persona, text)).toBeNull();
    }
  );
});
