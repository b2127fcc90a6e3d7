import { calculateWarehouseCapacity } from '../../src/core/tools/calculateWarehouseCapacity.js';
import { checkFulfillmentStatus } from '../../src/core/tools/checkFulfillmentStatus.js';
import { identifyDelayedOrders } from '../../src/core/tools/identifyDelayedOrders.js';
import { optimizeDeliveryRoute } from '../../src/core/tools/optimizeDeliveryRoute.js';
import { functionHandler } from '../functionHandler.js';

/** Deliveries: four tools over data. */
export const handler = functionHandler([
  optimizeDeliveryRoute,
  checkFulfillmentStatus,
  identifyDelayedOrders,
  calculateWarehouseCapacity
]);
