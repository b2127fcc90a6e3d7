import { calculateBaseStock } from '../../src/core/tools/calculateBaseStock.js';
import { calculateFillRate } from '../../src/core/tools/calculateFillRate.js';
import { calculateNewsvendor } from '../../src/core/tools/calculateNewsvendor.js';
import { calculateOrderQuantity } from '../../src/core/tools/calculateOrderQuantity.js';
import { calculateReorderPoint } from '../../src/core/tools/calculateReorderPoint.js';
import { calculateReplenishment } from '../../src/core/tools/calculateReplenishment.js';
import { calculateSafetyStock } from '../../src/core/tools/calculateSafetyStock.js';
import { calculateStockoutProbability } from '../../src/core/tools/calculateStockoutProbability.js';
import { forecastDemandTool } from '../../src/core/tools/forecastDemandTool.js';
import { identifyLowStock } from '../../src/core/tools/identifyLowStock.js';
import { identifyStockoutRisk } from '../../src/core/tools/identifyStockoutRisk.js';
import { functionHandler } from '../functionHandler.js';

/** Stock: four tools over data, and what reckons with given numbers. */
export const handler = functionHandler([
  calculateReorderPoint,
  identifyLowStock,
  forecastDemandTool,
  identifyStockoutRisk,
  calculateSafetyStock,
  calculateOrderQuantity,
  calculateNewsvendor,
  calculateStockoutProbability,
  calculateFillRate,
  calculateBaseStock,
  calculateReplenishment
]);
