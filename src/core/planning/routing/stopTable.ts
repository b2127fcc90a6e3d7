import type { ResultTable } from '../../database/ResultTable.js';
import { tableOfRows } from '../../database/ResultTable.js';
import type { Translation } from '../../language/Translation.js';
import type { DeliveryPlan } from './DeliveryPlan.js';
import { textOfMinute } from './textOfMinute.js';
import { textOfReason, textOfUnplanned } from './textOfReason.js';

/** The stops of all routes in the order they are driven, to print and take along. */
export function stopTable(plan: DeliveryPlan, asOf: string, trans: Translation): ResultTable {
  return tableOfRows(
    [
      { name: 'route', type: 'integer' },
      { name: 'stop', type: 'integer' },
      { name: 'arrival', type: 'text' },
      { name: 'order', type: 'text' },
      { name: 'customer', type: 'text' },
      { name: 'address', type: 'text' },
      { name: 'area', type: 'text' },
      { name: 'units', type: 'integer' },
      { name: 'km', type: 'double' },
      { name: 'why_here', type: 'text' }
    ],
    plan.routes.flatMap(({ vehicle, stops }) =>
      stops.map(({ order, area, arrival, km, reason }, index) => [
        vehicle,
        index + 1,
        textOfMinute(arrival),
        order.id,
        order.customer ?? null,
        order.address ?? null,
        area.name,
        order.units,
        Math.round(km * 10) / 10,
        textOfReason(reason, trans)
      ])
    ),
    asOf
  );
}

/** The orders that no route delivers, each with its reason. */
export function unplannedTable(plan: DeliveryPlan, asOf: string, trans: Translation): ResultTable {
  return tableOfRows(
    [
      { name: 'order', type: 'text' },
      { name: 'address', type: 'text' },
      { name: 'area', type: 'text' },
      { name: 'units', type: 'integer' },
      { name: 'why', type: 'text' }
    ],
    plan.unplanned.map(({ order, reason }) => [
      order.id,
      order.address ?? null,
      order.area ?? null,
      order.units,
      textOfUnplanned(reason, trans)
    ]),
    asOf
  );
}
