import { isAssistantError } from '../../../../src/core/errors/AssistantError.js';
import type { DeliveryPlan } from '../../../../src/core/planning/routing/DeliveryPlan.js';
import { planDeliveries } from '../../../../src/core/planning/routing/planDeliveries.js';
import {
  replanDeliveries,
  type PlanChange
} from '../../../../src/core/planning/routing/replanDeliveries.js';
import { options, order, request } from './deliveryExamples.js';

const given = request(
  [
    order('N1', 'Northgate', { address: '1 Elm Grove' }),
    order('N2', 'Northgate Village'),
    order('E1', 'Eastfield', { address: '1 Mill Lane' }),
    order('E2', 'Eastfield', { address: '2 Mill Lane' }),
    order('W1', 'Westbrook')
  ],
  { capacity: 3 }
);

const idsOf = ({ routes }: DeliveryPlan): string[][] =>
  routes.map(({ stops }) => stops.map(stop => stop.order.id));

const replanned = async (
  change: PlanChange
): Promise<{ before: DeliveryPlan; after: DeliveryPlan }> => {
  const before = await planDeliveries(given, options());
  const { plan: after } = await replanDeliveries(given, before, change, options());
  return { before, after };
};

describe('A plan that changes', () => {
  it('takes up an order that is added', async () => {
    const { after } = await replanned({
      add: [order('E3', 'Eastfield', { address: '3 Mill Lane' })]
    });
    expect(idsOf(after).flat().sort()).toEqual(['E1', 'E2', 'E3', 'N1', 'N2', 'W1']);
    expect(idsOf(after).find(ids => ids.includes('E3'))).toContain('E1');
  });

  it('leaves out an order that is dropped, and drives less', async () => {
    const { before, after } = await replanned({ drop: ['W1'] });
    expect(idsOf(after).flat().sort()).toEqual(['E1', 'E2', 'N1', 'N2']);
    expect(after.km).toBeLessThan(before.km - 20);
  });

  it('keeps a fixed stop and those before it in their places, whatever it costs', async () => {
    const before = await planDeliveries(given, options());
    const route = before.routes.find(({ stops }) => stops.length > 1);
    const kept = route?.stops.slice(0, 2).map(stop => stop.order.id) ?? [];
    const near = order('new', route?.stops[0]?.area.name ?? '', { window: [480, 560] });
    const { plan: after } = await replanDeliveries(
      given,
      before,
      { fix: kept.slice(1), add: [near] },
      options()
    );
    const same = after.routes.find(({ vehicle }) => vehicle === route?.vehicle);
    expect(same?.stops.slice(0, 2).map(stop => stop.order.id)).toEqual(kept);
    expect(same?.stops.slice(0, 2).map(({ reason }) => reason.kind)).toEqual(['fixed', 'fixed']);
  });

  it('stays as it is where nothing better is possible', async () => {
    const { before, after } = await replanned({});
    expect(after.km).toBeCloseTo(before.km, 9);
    expect(idsOf(after)).toEqual(idsOf(before));
  });

  it.each([
    ['add', { add: [order('N1', 'Eastfield')] }, 'N1 is in the plan already'],
    ['drop', { drop: ['X'] }, 'X is not in the plan'],
    ['fix', { fix: ['X'] }, 'X is on no route'],
    ['fix', { fix: ['N1'], drop: ['N1'] }, 'N1 is dropped too']
  ])('says what cannot be changed: %s', async (field, change, what) => {
    const failure: unknown = await replanned(change).catch((error: unknown) => error);
    expect(isAssistantError(failure) && [failure.code, ...failure.parts]).toEqual([
      'agent/invalid-input',
      field,
      what
    ]);
  });
});
