import type { DeliveryPlan } from '../planning/routing/DeliveryPlan.js';
import { textOfMinute } from '../planning/routing/textOfMinute.js';
import { textOfReason, textOfUnplanned } from '../planning/routing/textOfReason.js';
import { isOpen, type SalesOrder } from './salesOrders.js';
import type { TableColumn } from './TableResult.js';
import type { ToolContext } from './Tool.js';

/** An order on its route, or on none. */
export interface StopRow {
  readonly order: SalesOrder;
  readonly route: number | null;
  readonly stop: number | null;
  readonly area: string | null;
  readonly arrival: string | null;
  /** From the stop before. */
  readonly km: number | null;
  readonly reason: string;
}

export const stopColumns: readonly TableColumn<StopRow>[] = [
  { name: 'route', type: 'integer', value: row => row.route },
  { name: 'stop', type: 'integer', value: row => row.stop },
  { name: 'sales_order', type: 'text', value: ({ order }) => order.id },
  { name: 'sales_order_prefix', type: 'text', value: ({ order }) => order.sales_order_prefix },
  { name: 'sales_order_number', type: 'text', value: ({ order }) => order.sales_order_number },
  { name: 'customer_name', type: 'text', value: ({ order }) => order.customer_name },
  { name: 'delivery_area', type: 'text', value: row => row.area },
  { name: 'delivery_address', type: 'text', value: ({ order }) => order.delivery_address },
  { name: 'units', type: 'integer', value: ({ order }) => order.outstanding },
  { name: 'arrival', type: 'text', value: row => row.arrival },
  { name: 'km', type: 'decimal', value: row => row.km },
  { name: 'reason', type: 'text', value: row => row.reason }
];

/** A row for each order: those on a route in the order they are driven, and those on none. */
export function stopRows(
  plan: DeliveryPlan,
  orders: readonly SalesOrder[],
  { trans }: ToolContext
): { readonly planned: readonly StopRow[]; readonly left: readonly StopRow[] } {
  const byId = new Map(orders.map(order => [order.id, order]));
  const onNone = { route: null, stop: null, arrival: null, km: null };
  const rowFor = (id: string, row: Omit<StopRow, 'order'>): StopRow[] => {
    const order = byId.get(id);
    return order ? [{ ...row, order }] : [];
  };
  return {
    planned: plan.routes.flatMap(({ vehicle, stops }) =>
      stops.flatMap(({ order, area, arrival, km, reason }, index) =>
        rowFor(order.id, {
          route: vehicle,
          stop: index + 1,
          area: area.name,
          arrival: textOfMinute(arrival),
          km,
          reason: textOfReason(reason, trans)
        })
      )
    ),
    left: [
      ...plan.unplanned.flatMap(({ order, reason }) =>
        rowFor(order.id, {
          ...onNone,
          area: order.area ?? null,
          reason: textOfUnplanned(reason, trans)
        })
      ),
      ...orders
        .filter(order => !isOpen(order))
        .map(order => ({
          ...onNone,
          order,
          area: order.delivery_area,
          reason: trans.__('it is not open but %1', order.status ?? '–')
        }))
    ]
  };
}
