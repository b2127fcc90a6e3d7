import { AssistantError } from '../../errors/AssistantError.js';
import type { DeliveryOrder } from './DeliveryOrder.js';
import type { DeliveryPlan } from './DeliveryPlan.js';
import type { DeliveryRequest } from './DeliveryRequest.js';
import { planDeliveries } from './planDeliveries.js';
import type { SolveOptions } from './solveRouting.js';

/** What changes; orders by id. */
export interface PlanChange {
  readonly add?: readonly DeliveryOrder[];
  readonly drop?: readonly string[];
  /** They and all stops before them keep vehicle and place. */
  readonly fix?: readonly string[];
}

export interface Replanned {
  readonly request: DeliveryRequest;
  readonly plan: DeliveryPlan;
}

/**
 * A plan with orders added, dropped or fixed; it starts from the routes at hand, so that what need
 * not change stays.
 * @param request that the plan was made for
 * @throws AssistantError `agent/invalid-input` for an order that the plan does not have, or has
 *   already; `query/stopped`
 */
export async function replanDeliveries(
  request: DeliveryRequest,
  plan: DeliveryPlan,
  { add = [], drop = [], fix = [] }: PlanChange,
  options: Omit<SolveOptions, 'start'>
): Promise<Replanned> {
  const known = new Set(request.orders.map(({ id }) => id));
  const onRoute = new Set(plan.routes.flatMap(({ stops }) => stops.map(({ order }) => order.id)));
  check('add', add.find(({ id }) => known.has(id))?.id, 'is in the plan already');
  check(
    'drop',
    drop.find(id => !known.has(id)),
    'is not in the plan'
  );
  check(
    'fix',
    fix.find(id => !onRoute.has(id)),
    'is on no route'
  );
  check(
    'fix',
    fix.find(id => drop.includes(id)),
    'is dropped too'
  );
  const changed = {
    ...request,
    orders: [...request.orders.filter(({ id }) => !drop.includes(id)), ...add]
  };
  const vehicles = Math.max(0, ...plan.routes.map(({ vehicle }) => vehicle));
  const routes = Array.from({ length: vehicles }, (_, index) => {
    const route = plan.routes.find(({ vehicle }) => vehicle === index + 1);
    const ids = route?.stops.map(({ order }) => order.id) ?? [];
    return ids.filter(id => !drop.includes(id));
  });
  const fixed = routes.map(ids => 1 + Math.max(-1, ...fix.map(id => ids.indexOf(id))));
  return { request: changed, plan: await planDeliveries(changed, options, { routes, fixed }) };
}

function check(field: string, id: string | undefined, what: string): void {
  if (id !== undefined) {
    throw new AssistantError('agent/invalid-input', [field, `${id} ${what}`]);
  }
}
