import type { DeliveryOrder } from '../../../../src/core/planning/routing/DeliveryOrder.js';
import {
  deliveryRequestOf,
  type DeliveryRequest
} from '../../../../src/core/planning/routing/DeliveryRequest.js';
import type { RouteSolver } from '../../../../src/core/planning/routing/planDeliveries.js';
import {
  solveRouting,
  type SolveOptions
} from '../../../../src/core/planning/routing/solveRouting.js';
import { Random } from '../../../../src/core/sample/Random.js';

const at = (latitude: number, longitude: number): object => ({
  latitude,
  longitude,
  serviceMinutes: 10
});

/** Areas north, east and west of a warehouse; a hundredth of a degree is 1.1 km, 1.4 by road. */
export const gazetteer = {
  areas: {
    Northgate: at(0.1, 0),
    'Northgate Village': at(0.12, 0),
    Eastfield: at(0, 0.1),
    Westbrook: at(0, -0.2)
  },
  warehouses: { WH01: { ...at(0, 0), serviceMinutes: 15 } }
};

export const order = (
  id: string,
  area: string | null,
  more: Partial<DeliveryOrder> = {}
): DeliveryOrder => ({ id, area, address: null, units: 1, ...more });

export const request = (orders: readonly DeliveryOrder[], more: object = {}): DeliveryRequest =>
  deliveryRequestOf({ warehouse: 'WH01', orders, gazetteer, ...more });

/** The same result each time. */
export const options = (iterations = 300): SolveOptions => ({
  iterations,
  random: new Random(1, 0)
});

/** Solves here. */
export const solver =
  (more: Partial<SolveOptions> = {}): RouteSolver =>
  (problem, start) =>
    solveRouting(problem, { ...options(), ...more, start });
