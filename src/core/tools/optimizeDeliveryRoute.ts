import { z } from 'zod';
import { isAssistantError } from '../errors/AssistantError.js';
import { routingCalculation } from '../planning/calculations/routingCalculation.js';
import { invalidInput } from '../planning/inputChecks.js';
import type { DeliveryPlan } from '../planning/routing/DeliveryPlan.js';
import { deliveryRequestOf } from '../planning/routing/DeliveryRequest.js';
import { placeNamed, type Gazetteer } from '../planning/routing/Gazetteer.js';
import {
  planDeliveries,
  type EarlierRoutes,
  type RouteSolver
} from '../planning/routing/planDeliveries.js';
import { routeChart } from '../planning/routing/routeChart.js';
import { schematicGazetteer } from '../planning/routing/schematicGazetteer.js';
import { membersIn } from './membersIn.js';
import { orderRows } from './rowsBehind.js';
import { isOpen, salesOrdersNamed, type SalesOrder } from './salesOrders.js';
import { knownCode } from './knownCode.js';
import { printedStops } from './printedStops.js';
import { stopColumns, stopRows, type StopRow } from './stopRows.js';
import { tableOf, tableResult, type TableResult } from './TableResult.js';
import { defineTool, type ToolContext } from './Tool.js';

/** Enough for 100 stops; more change a plan of this size by less than the map is wrong. */
const iterations = 10_000;

const input = z.strictObject({
  order_ids: z
    .array(z.string().trim().min(1))
    .min(1)
    .max(100, 'a route is planned for at most 100 orders; say of which warehouse, area or day')
    .describe('Sales orders by prefix and number, as SO-1204.'),
  start_with: z
    .array(z.string().trim().min(1))
    .optional()
    .describe('Which of them the first vehicle delivers first, in this order.'),
  earlier_routes: z
    .array(z.array(z.string()))
    .optional()
    .describe('Routes planned before, by order; what need not change in them stays.'),
  warehouse_code: z
    .string()
    .optional()
    .describe('Where routes start and end; without it the warehouse of the orders.'),
  start_time: z
    .string()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'it should be a time as 07:30')
    .default('08:00')
    .describe('When vehicles leave.'),
  capacity_units: z.number().int().min(1).optional().describe('Units that a vehicle takes.'),
  vehicles: z
    .number()
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe('Vehicles at hand; without it one, or with a capacity as many as it takes.'),
  date: z.iso.date().optional().describe('Day of delivery; today without it.')
});

export const optimizeDeliveryRoute = defineTool({
  name: 'optimize_delivery_route',
  title: 'delivery route',
  description: 'In which order to deliver sales orders from a warehouse, with arrival and reason.',
  personas: ['Field Engineer'],
  input,
  output: tableResult,
  run: async (given, context) => {
    const { trans } = context;
    const { today } = await context.database();
    const date = given.date ?? today;
    if (date < today) {
      throw invalidInput('date', trans.__('%1 is over', date));
    }
    const named = await salesOrdersNamed(context, 'order_ids', given.order_ids);
    const orders = [...new Map(named.map(order => [order.id, order])).values()];
    const open = orders.filter(isOpen);
    const ahead = await aheadOf(given.start_with, orders, context);
    const warehouse = await warehouseOf(
      open.length === 0 ? orders : open,
      given.warehouse_code,
      context
    );
    const gazetteer = context.gazetteer ?? (await schematicMap(context, warehouse));
    const place = placeNamed(gazetteer.warehouses, warehouse);
    if (!place) {
      throw invalidInput('warehouse_code', trans.__('%1 has no place in the settings', warehouse));
    }
    const [hours = 0, minutes = 0] = given.start_time.split(':').map(Number);
    const request = deliveryRequestOf({
      warehouse,
      gazetteer,
      travel: { distances: gazetteer.distances },
      orders: open.map(order => ({
        id: order.id,
        area: order.delivery_area,
        address: order.delivery_address,
        customer: order.customer_name,
        units: Math.max(0, order.outstanding ?? 0)
      })),
      capacity: given.capacity_units,
      vehicles: given.vehicles ?? (given.capacity_units === undefined ? 1 : null),
      departure: Math.max(0, 60 * hours + minutes - place.serviceMinutes)
    });
    const plan = await planDeliveries(
      request,
      solverFor(context),
      earlierOf(given.earlier_routes ?? [], ahead)
    ).catch((error: unknown) => {
      throw isAssistantError(error) && error.parts[0] === 'prefixes.0'
        ? invalidInput('start_with', trans.__('no vehicle can take all of %1', ahead.join(', ')))
        : error;
    });
    const { planned, left } = stopRows(plan, orders, context);
    const elsewhere = open.filter(({ warehouse_code }) => warehouse_code !== warehouse);
    const unknown = open.filter(order => order.unknown_lines > 0 || order.lines === 0);
    const assumptions = [
      ...(context.gazetteer
        ? [
            trans.__('Areas and warehouses lie where the settings say.'),
            ...(context.gazetteer.distances
              ? [trans.__('Distances of the settings hold where there are any.')]
              : [])
          ]
        : [
            trans.__(
              'Areas are placed on a schematic map until their coordinates are set in the settings: the order groups deliveries by area, kilometres and times are no real ones.'
            )
          ]),
      trans.__(
        'Ways: as the crow flies × %1, %2 km from one address to another in an area, %3 km/h.',
        request.travel.circuity,
        request.travel.hopKm,
        request.travel.speedKmh
      ),
      ...(given.capacity_units === undefined
        ? [trans.__('No capacity was said: a vehicle is taken to hold all of its orders.')]
        : []),
      ...left.map(({ order, reason }) => trans.__('On no route: %1, %2.', order.id, reason)),
      ...(elsewhere.length === 0
        ? []
        : [trans.__('Of another warehouse than %1: %2.', warehouse, idsOf(elsewhere))]),
      ...(unknown.length === 0
        ? []
        : [trans.__('Units are not known of all lines: %1.', idsOf(unknown))])
    ];
    const sentence = sentenceOf(plan, left.length, date, context);
    return {
      sentence,
      table: tableOf(stopColumns, [...planned, ...left]),
      formula: 'min Σ km',
      source: trans.__(
        'Local search (Johnson & McGeoch 1997), or ruin and recreate (Christiaens & Vanden Berghe 2020) with limits'
      ),
      window: null,
      inputs: [
        {
          name: trans.__('Sales orders'),
          value: trans._n('%1 order', '%1 orders', orders.length),
          rows: orderRows(orders.map(({ id }) => id))
        }
      ],
      files: filesOf({ planned, sentence, notes: assumptions, warehouse, date }, context),
      assumptions,
      definitions: [trans.__('Units: ordered less fulfilled, still to deliver.')],
      chart: plan.routes.length === 0 ? null : routeChart(plan, trans),
      goesOn: {
        earlier_routes: plan.routes.map(({ stops }) => stops.map(({ order }) => order.id))
      }
    };
  }
});

const solverFor =
  ({ calculator, trans, signal, onProgress }: ToolContext): RouteSolver =>
  (problem, start) =>
    calculator.calculate(
      routingCalculation,
      { problem, start, iterations, seed: 1 },
      {
        signal,
        progress: done => {
          onProgress?.(trans.__('Planning the route, %1 %…', Math.floor(100 * done)));
        }
      }
    );

/** Routes to go on from, the first of which begins with some orders. */
function earlierOf(
  routes: readonly (readonly string[])[],
  ahead: readonly string[]
): EarlierRoutes | undefined {
  const [first = [], ...others] = routes.map(ids => ids.filter(id => !ahead.includes(id)));
  return routes.length === 0 && ahead.length === 0
    ? undefined
    : { routes: [[...ahead, ...first], ...others], fixed: [ahead.length] };
}

/**
 * The ids of the orders to start with.
 * @throws AssistantError `agent/invalid-input` for one that is not to be delivered at all
 */
async function aheadOf(
  said: readonly string[] | undefined,
  orders: readonly SalesOrder[],
  context: ToolContext
): Promise<readonly string[]> {
  if (!said || said.length === 0) {
    return [];
  }
  const ids = (await salesOrdersNamed(context, 'start_with', said)).map(({ id }) => id);
  const other = ids.find(id => orders.every(order => order.id !== id));
  if (other !== undefined) {
    throw invalidInput('start_with', context.trans.__('%1 is not among the orders', other));
  }
  return [...new Set(ids)];
}

/** @throws AssistantError `agent/invalid-input` where none is said and the orders share none */
async function warehouseOf(
  orders: readonly SalesOrder[],
  said: string | undefined,
  context: ToolContext
): Promise<string> {
  const known = await knownCode(context, said, 'warehouse_code');
  const theirs = [...new Set(orders.flatMap(order => order.warehouse_code ?? []))].sort();
  const [only, ...others] = known === undefined ? theirs : [known];
  if (only === undefined || others.length > 0) {
    throw invalidInput(
      'warehouse_code',
      only === undefined
        ? context.trans.__('the orders have no warehouse; say one')
        : context.trans.__('the orders are of %1; say one', theirs.join(', '))
    );
  }
  return only;
}

async function schematicMap(context: ToolContext, warehouse: string): Promise<Gazetteer> {
  const areas = await membersIn(context, 'delivery_area');
  return schematicGazetteer(
    areas.map(({ code }) => code),
    [warehouse]
  );
}

interface ListedStops {
  readonly planned: readonly StopRow[];
  readonly sentence: string;
  readonly notes: readonly string[];
  readonly warehouse: string;
  readonly date: string;
}

/** The list of stops to print, where there are any. */
function filesOf(
  { planned, sentence, notes, warehouse, date }: ListedStops,
  { trans }: ToolContext
): NonNullable<TableResult['files']> {
  const routes = [...new Set(planned.map(({ route }) => route))];
  if (routes.length === 0) {
    return [];
  }
  const text = printedStops({
    title: trans.__('Stops from %1 on %2', warehouse, date),
    sentence,
    headings: [
      trans.__('Stop'),
      trans.__('Order'),
      trans.__('Customer'),
      trans.__('Address'),
      trans.__('Area'),
      trans.__('Units'),
      trans.__('Arrival'),
      trans.__('km')
    ],
    routes: routes.map(route => ({
      title: trans.__('Route %1', route ?? '–'),
      stops: planned
        .filter(row => row.route === route)
        .map(({ stop, order, area, arrival, km }) => [
          stop,
          order.id,
          order.customer_name,
          order.delivery_address,
          area,
          order.outstanding,
          arrival,
          km === null ? null : km.toFixed(1)
        ])
    })),
    notes
  });
  return [
    {
      name: `stops-${fileNamePart(warehouse)}-${date}.html`,
      label: trans.__('Stop list'),
      text,
      rows: planned.length
    }
  ];
}

/** A code may hold what no name of a file can. */
const fileNamePart = (code: string): string => code.replace(/[^\p{L}\p{N}-]+/gu, '-');

function sentenceOf(
  { routes, km, warehouse }: DeliveryPlan,
  left: number,
  date: string,
  { trans, gazetteer }: ToolContext
): string {
  const stops = routes.flatMap(route => route.stops);
  const areas = new Set(stops.map(({ area }) => area.name)).size;
  const minutes = Math.round(
    routes.reduce((sum, { departure, back }) => sum + back - departure, 0)
  );
  const more =
    left === 0
      ? ''
      : ` ${trans._n('%1 order is on no route.', '%1 orders are on no route.', left)}`;
  if (stops.length === 0) {
    return `${trans.__('There is nothing to deliver from %1 on %2.', warehouse.name, date)}${more}`;
  }
  const what = trans.__(
    '%1, %2, from %3 on %4',
    trans._n('%1 stop', '%1 stops', stops.length),
    trans._n('%1 area', '%1 areas', areas),
    warehouse.name,
    date
  );
  const how = trans.__(
    '%1, %2 km, %3 h %4 min',
    trans._n('%1 route', '%1 routes', routes.length),
    km.toFixed(1),
    Math.floor(minutes / 60),
    minutes % 60
  );
  return gazetteer
    ? `${what}: ${how}.${more}`
    : `${trans.__('%1: %2 on a schematic map.', what, how)}${more}`;
}

function idsOf(orders: readonly SalesOrder[]): string {
  return orders.map(({ id }) => id).join(', ');
}
