import { InProcessCalculator } from '../../../src/core/planning/calculations/InProcessCalculator.js';
import { optimizeDeliveryRoute } from '../../../src/core/tools/optimizeDeliveryRoute.js';
import type { TableResult } from '../../../src/core/tools/TableResult.js';
import { GoldTools } from './goldContext.js';

describe('optimize_delivery_route', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  const runAsEngineer = (parameters: object) =>
    gold.run(optimizeDeliveryRoute, parameters, 'Field Engineer');

  /** Open orders of a warehouse by SQL. */
  const openOrders = async (warehouse: string) =>
    (
      await gold.reference.run(
        `SELECT id AS sales_order, delivery_area, delivery_address, customer_name,
                CAST(SUM(order_quantity - fulfilled_quantity) AS INTEGER) AS units
         FROM sold WHERE warehouse_code = '${warehouse}'
           AND status IN ('Pending', 'Processing', 'Shipped')
         GROUP BY ALL ORDER BY id`
      )
    ).rows;

  it('stops at each order once, area by area', async () => {
    const rows = await openOrders('WH03');
    expect(rows.length).toBeGreaterThan(20);
    const { named, sentence, chart } = await runAsEngineer({
      order_ids: rows.map(({ sales_order }) => sales_order)
    });
    const said = named.map(
      ({ sales_order, delivery_area, delivery_address, customer_name, units }) => ({
        sales_order,
        delivery_area,
        delivery_address,
        customer_name,
        units
      })
    );
    expect(said.sort((a, b) => (String(a.sales_order) < String(b.sales_order) ? -1 : 1))).toEqual(
      rows
    );
    expect(named.map(({ stop }) => stop)).toEqual(rows.map((_, index) => index + 1));
    const areas = named.map(({ delivery_area }) => delivery_area);
    const changes = areas.filter((area, index) => index === 0 || area !== areas[index - 1]);
    expect(changes).toHaveLength(new Set(areas).size);
    expect(sentence).toMatch(
      new RegExp(
        `^${rows.length} stops, 3 areas, from WH03 on 2025-06-18: 1 route, [\\d.]+ km, \\d+ h \\d+ min on a schematic map\\.$`
      )
    );
    expect(JSON.stringify(chart)).toContain('Map of 1 routes');
  });

  it('gives the same plan again, and says that the map is schematic', async () => {
    const given = {
      order_ids: ['SO-7862', 'so 7867', 'SO7888', 'SO-7862'],
      warehouse_code: 'WH01',
      start_time: '7:30',
      date: '2025-06-19'
    };
    const first = await runAsEngineer(given);
    expect(await runAsEngineer(given)).toEqual(first);
    expect(first.named.map(({ sales_order }) => sales_order).sort()).toEqual([
      'SO-7862',
      'SO-7867',
      'SO-7888'
    ]);
    // 5.004 km × 1.3 at 30 km/h are 13 minutes.
    expect(first.named[0]?.arrival).toBe('07:43');
    expect(first.sentence).toMatch(/^3 stops, 3 areas, from WH01 on 2025-06-19: 1 route/);
    const [list] = first.files ?? [];
    expect(list).toMatchObject({ name: 'stops-WH01-2025-06-19.html', label: 'Stop list', rows: 3 });
    const cells = [...(list?.text ?? '').matchAll(/<tr><td>(.*?)<\/td><td>(.*?)<\/td>/g)];
    expect(cells.map(([, stop, order]) => [stop, order])).toEqual(
      first.named.map(({ stop, sales_order }) => [String(stop), sales_order])
    );
    expect(list?.text).toContain('Areas are placed on a schematic map');
    expect(first.assumptions[0]).toMatch(/^Areas are placed on a schematic map until/);
  });

  it('goes by the places that the settings have, and leaves on time after loading', async () => {
    const at = (longitude: number, serviceMinutes: number) => ({
      latitude: 0,
      longitude,
      serviceMinutes
    });
    const gazetteer = {
      areas: { Northgate: at(0.1, 5), Hillcrest: at(0.2, 5) },
      warehouses: { WH01: at(0, 20) }
    };
    const context = { ...gold.context('Field Engineer'), gazetteer };
    const run = async (parameters: object) =>
      (await optimizeDeliveryRoute.run(parameters, context)) as TableResult;
    const order_ids = ['SO-7862', 'SO-7867', 'SO-7888'];
    const { sentence, table, assumptions } = await run({ order_ids });
    // There and back 2 × 0.2° = 44.48 km × 1.3; 115.6 minutes of way, twice 5 of delivery.
    expect(sentence).toBe(
      '2 stops, 2 areas, from WH01 on 2025-06-18: 1 route, 57.8 km, 2 h 6 min. 1 order is on no route.'
    );
    const text = JSON.stringify(table.rows);
    expect(text).toContain('the gazetteer does not have the area Airport');
    expect(assumptions).toContain(
      'On no route: SO-7888, the gazetteer does not have the area Airport.'
    );
    expect(assumptions[0]).toBe('Areas and warehouses lie where the settings say.');
    const known = { WH01: { Northgate: 3, Hillcrest: 4 }, Northgate: { Hillcrest: 2, WH01: 3 } };
    const distances = { ...known, Hillcrest: { WH01: 4, Northgate: 2 } };
    const by = { ...context, gazetteer: { ...gazetteer, distances } };
    expect(await optimizeDeliveryRoute.run({ order_ids }, by)).toMatchObject({
      sentence: expect.stringContaining('1 route, 9.0 km, 0 h 28 min.') as string,
      assumptions: expect.arrayContaining([
        'Distances of the settings hold where there are any.'
      ]) as string[]
    });
    await expect(run({ order_ids, warehouse_code: 'WH02' })).rejects.toMatchObject({
      parts: ['warehouse_code', 'WH02 has no place in the settings']
    });
  });

  it('keeps the capacity, and lists what is too large for it', async () => {
    const rows = await openOrders('WH04');
    const units = rows.map(row => Number(row.units));
    const capacity_units = Math.max(...units) - 1;
    const { named } = await runAsEngineer({
      order_ids: rows.map(({ sales_order }) => sales_order),
      capacity_units
    });
    expect(named).toHaveLength(rows.length);
    const loads = new Map<number, number>();
    for (const { route, units: load } of named) {
      if (route !== null) {
        loads.set(Number(route), (loads.get(Number(route)) ?? 0) + Number(load));
      }
    }
    expect(loads.size).toBeGreaterThan(1);
    expect(Math.max(...loads.values())).toBeLessThanOrEqual(capacity_units);
    const left = named.filter(({ route }) => route === null);
    expect(left.map(({ reason }) => reason)).toEqual(
      units
        .filter(load => load > capacity_units)
        .map(load => `its ${load} units are more than the ${capacity_units} of a vehicle`)
    );
  });

  it('delivers nothing that is delivered or cancelled, and says so', async () => {
    const { sentence, named, chart } = await runAsEngineer({
      order_ids: ['SO-1001']
    });
    expect(sentence).toBe(
      'There is nothing to deliver from WH04 on 2025-06-18. 1 order is on no route.'
    );
    expect(named).toMatchObject([
      { sales_order: 'SO-1001', stop: null, reason: 'it is not open but Delivered' }
    ]);
    expect(chart).toBeNull();
  });

  it('starts with the orders that it is told to, and says that they were', async () => {
    const ids = (await openOrders('WH03')).slice(0, 8).map(({ sales_order }) => sales_order);
    const free = await runAsEngineer({ order_ids: ids });
    const last = free.named.slice(-2).map(({ sales_order }) => sales_order);
    const { named, table } = await runAsEngineer({ order_ids: ids, start_with: last });
    expect(named.slice(0, 2).map(({ sales_order }) => sales_order)).toEqual(last);
    expect(named.slice(0, 3).map(({ reason }) => reason === 'fixed here')).toEqual([
      true,
      true,
      false
    ]);
    expect(table.rows).toHaveLength(8);
  });

  it('refuses to start with an order that is not on the list, or with more than a vehicle takes', async () => {
    const ids = (await openOrders('WH03')).slice(0, 3).map(({ sales_order }) => sales_order);
    await expect(
      runAsEngineer({ order_ids: ids.slice(1), start_with: ids.slice(0, 1) })
    ).rejects.toMatchObject({
      code: 'agent/invalid-input',
      parts: ['start_with', expect.any(String)]
    });
    const units = (await openOrders('WH03')).slice(0, 3).map(each => Number(each['units']));
    await expect(
      runAsEngineer({ order_ids: ids, start_with: ids, capacity_units: Math.max(...units) })
    ).rejects.toMatchObject({
      code: 'agent/invalid-input',
      parts: ['start_with', expect.any(String)]
    });
  });

  it('leaves what need not change as it was planned, its direction included', async () => {
    const ids = (await openOrders('WH02'))
      .slice(0, 8)
      .map(({ sales_order }) => String(sales_order));
    const { named, goesOn } = await runAsEngineer({ order_ids: ids });
    const planned = named.map(({ sales_order }) => String(sales_order));
    expect(goesOn).toEqual({ earlier_routes: [planned] });
    for (const earlier of [planned, [...planned].reverse()]) {
      const [, ...kept] = earlier;
      const again = await runAsEngineer({ order_ids: kept, earlier_routes: [earlier] });
      expect(again.named.map(({ sales_order }) => sales_order)).toEqual(kept);
    }
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const rest = (): Promise<void> => {
      stop.abort();
      return Promise.resolve();
    };
    const calculator = new InProcessCalculator(rest);
    const context = { ...gold.context('Field Engineer'), signal: stop.signal, calculator };
    await expect(
      optimizeDeliveryRoute.run({ order_ids: ['SO-7862', 'SO-7867', 'SO-7888'] }, context)
    ).rejects.toMatchObject({ code: 'query/stopped' });
  });

  it.each([
    [{ order_ids: [] }, 'order_ids', 'it should have at least 1 values'],
    [{ order_ids: ['SO-78621'] }, 'order_ids', 'near to it are SO-7862'],
    [{ order_ids: ['SO-7862'], start_time: '25:00' }, 'start_time', 'it should be a time as 07:30'],
    [{ order_ids: ['SO-7862'], capacity_units: 0 }, 'capacity_units', 'it should be at least 1'],
    [{ order_ids: ['SO-7862'], date: '2025-06-17' }, 'date', '2025-06-17 is over'],
    [{ order_ids: ['SO-7862'], warehouse_code: 'WH9' }, 'warehouse_code', 'no warehouse “WH9”'],
    [
      { order_ids: ['SO-7862', 'WEB-1502'] },
      'warehouse_code',
      'the orders are of WH01, WH03; say one'
    ]
  ])('refuses %j by its field', async (given, field, problem) => {
    await expect(runAsEngineer(given)).rejects.toMatchObject({
      code: 'agent/invalid-input',
      parts: [field, expect.stringContaining(problem)]
    });
  });

  it('is for the Field Engineer alone', async () => {
    await expect(
      gold.run(optimizeDeliveryRoute, { order_ids: ['SO-7862'] }, 'Warehouse Manager')
    ).rejects.toMatchObject({ code: 'auth/tool-not-allowed' });
  });
});
