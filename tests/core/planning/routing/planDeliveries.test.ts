import fc from 'fast-check';
import { isAssistantError } from '../../../../src/core/errors/AssistantError.js';
import type { DeliveryOrder } from '../../../../src/core/planning/routing/DeliveryOrder.js';
import type { DeliveryPlan } from '../../../../src/core/planning/routing/DeliveryPlan.js';
import { planDeliveries } from '../../../../src/core/planning/routing/planDeliveries.js';
import { order, request, solver } from './deliveryExamples.js';

const plan = (orders: readonly DeliveryOrder[], more: object = {}): Promise<DeliveryPlan> =>
  planDeliveries(request(orders, more), solver());

const idsOf = ({ routes }: DeliveryPlan): string[][] =>
  routes.map(({ stops }) => stops.map(stop => stop.order.id));

const failureOf = async (run: () => Promise<unknown>): Promise<readonly string[]> => {
  try {
    await run();
  } catch (error) {
    if (isAssistantError(error)) return [error.code, ...error.parts];
  }
  return [];
};

describe('A plan of deliveries', () => {
  it('is the worked example of the documentation', async () => {
    const { routes, km, unplanned } = await plan([
      order('SO-1', 'Eastfield', { units: 4 }),
      order('SO-2', 'Northgate', { units: 3 }),
      order('SO-3', 'Eastfield', { units: 2 })
    ]);
    const [route] = routes;
    // 14.455 km out and back each, 1 km inside Eastfield, 20.443 km across.
    expect(km).toBeCloseTo(14.455 + 1 + 20.443 + 14.455, 2);
    expect(unplanned).toEqual([]);
    expect(route?.load).toBe(9);
    expect(route?.departure).toBe(495);
    // 50.354 km at 30 km/h and three times ten minutes.
    expect(route?.back).toBeCloseTo(495 + 2 * 50.354 + 30, 2);
    expect(route?.stops.map(({ reason }) => reason.kind)).toContain('same-area');
  });

  it('says what a stop adds to the way here and elsewhere', async () => {
    const { routes } = await plan([order('SO-1', 'Westbrook'), order('SO-2', 'Eastfield')]);
    const [stop] = routes.flatMap(({ stops }) => stops).filter(s => s.order.id === 'SO-2');
    // On a line with the warehouse between: either order costs the same.
    expect(stop?.reason).toMatchObject({ kind: 'detour' });
    const { km, elsewhereKm } = stop?.reason as { km: number; elsewhereKm: number };
    expect(km).toBeCloseTo(2 * 14.455, 2);
    expect(elsewhereKm).toBeCloseTo(km, 2);
  });

  it.each([
    ['no-location', order('X', null), {}],
    ['unknown-area', order('X', 'Atlantis'), {}],
    ['too-big', order('X', 'Eastfield', { units: 11 }), { capacity: 10 }],
    ['too-late', order('X', 'Eastfield', { window: [480, 500] }), {}],
    ['too-far', order('X', 'Westbrook'), { maxMinutes: 120 }],
    ['listed-twice', order('SO-1', 'Eastfield'), {}]
  ])('lists what cannot be delivered: %s', async (why, impossible, more) => {
    const found = await plan([order('SO-1', 'Northgate'), impossible], more);
    expect(idsOf(found)).toEqual([['SO-1']]);
    expect(found.unplanned.map(({ reason }) => reason.why)).toEqual([why]);
  });

  it('lists what the vehicles have no room for, and delivers the rest', async () => {
    const orders = ['A', 'B', 'C'].map(id => order(id, 'Eastfield', { units: 6 }));
    const found = await plan(orders, { capacity: 12, vehicles: 1 });
    expect(found.routes.map(({ load }) => load)).toEqual([12]);
    expect(found.unplanned.map(({ reason }) => reason.why)).toEqual(['no-room']);
  });

  it('waits for a window and does not miss the next', async () => {
    const { routes } = await plan(
      [
        order('late', 'Eastfield', { window: [660, 700] }),
        order('early', 'Westbrook', { window: [480, 600] })
      ],
      { vehicles: 1 }
    );
    const [route] = routes;
    expect(route?.stops.map(stop => stop.order.id)).toEqual(['early', 'late']);
    const [, late] = route?.stops ?? [];
    expect((late?.arrival ?? 0) + (late?.wait ?? 0)).toBeCloseTo(660, 6);
  });

  it('has no route for no orders', async () => {
    expect(await plan([])).toMatchObject({ routes: [], unplanned: [], km: 0 });
  });

  it.each([
    ['orders.0.units', { orders: [{ id: 'A', area: 'Eastfield', units: -1 }] }],
    ['orders.0.units', { orders: [{ id: 'A', area: 'Eastfield', units: NaN }] }],
    ['orders.0.window', { orders: [{ id: 'A', units: 1, window: [600, 500] }] }],
    ['vehicles', { vehicles: 0 }],
    ['capacity', { capacity: -5 }],
    ['travel.speedKmh', { travel: { speedKmh: 0 } }],
    [
      'gazetteer.areas.North.latitude',
      {
        gazetteer: {
          areas: { North: { latitude: 91, longitude: 0, serviceMinutes: 1 } },
          warehouses: {}
        }
      }
    ],
    ['warehouse', { warehouse: 'WH99' }]
  ])('names the field that is wrong: %s', async (field, wrong) => {
    const [code, part] = await failureOf(() => plan([order('A', 'Eastfield')], wrong));
    expect([code, part]).toEqual(['agent/invalid-input', field]);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const shares: number[] = [];
    const failure = await failureOf(() =>
      planDeliveries(
        request([order('A', 'Eastfield'), order('B', 'Northgate')]),
        solver({
          iterations: 1_000_000,
          signal: controller.signal,
          onProgress: share => shares.push(share),
          pause: () => {
            if (shares.length === 3) controller.abort();
            return Promise.resolve();
          }
        })
      )
    );
    expect(failure).toEqual(['query/stopped']);
    expect(shares).toHaveLength(3);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });

  it('has every order on one route or on the list, whatever they are', async () => {
    const orders = fc.array(
      fc.record({
        id: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'),
        area: fc.constantFrom('Eastfield', 'Northgate', 'Westbrook', 'Nowhere', null),
        address: fc.constantFrom('1 Elm Grove', '2 Eastfield Way', null),
        units: fc.integer({ min: 0, max: 9 }),
        window: fc.option(
          fc.integer({ min: 400, max: 900 }).map((open): [number, number] => [open, open + 60])
        )
      }),
      { maxLength: 12 }
    );
    const limits = fc.record({
      capacity: fc.option(fc.integer({ min: 0, max: 20 })),
      vehicles: fc.option(fc.integer({ min: 1, max: 3 })),
      maxMinutes: fc.option(fc.integer({ min: 30, max: 600 }))
    });
    await fc.assert(
      fc.asyncProperty(orders, limits, async (given, more) => {
        const found = await planDeliveries(request(given, more), solver({ iterations: 60 }));
        const ids = [...idsOf(found).flat(), ...found.unplanned.map(each => each.order.id)];
        expect(ids.sort()).toEqual(given.map(({ id }) => id).sort());
        for (const route of found.routes) {
          expect(route.load).toBeLessThanOrEqual(more.capacity ?? Infinity);
          expect(route.back - 480).toBeLessThanOrEqual((more.maxMinutes ?? Infinity) + 1e-6);
          for (const { order: each, arrival, wait } of route.stops) {
            expect(arrival + wait).toBeLessThanOrEqual((each.window?.[1] ?? Infinity) + 1e-6);
          }
        }
      }),
      { numRuns: 80, seed: 3 }
    );
  });
});
