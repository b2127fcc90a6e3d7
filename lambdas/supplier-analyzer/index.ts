import { analyzePurchaseTrends } from '../../src/core/tools/analyzePurchaseTrends.js';
import { analyzeSupplierPerformance } from '../../src/core/tools/analyzeSupplierPerformance.js';
import { calculateSupplierScore } from '../../src/core/tools/calculateSupplierScore.js';
import { compareSupplierCosts } from '../../src/core/tools/compareSupplierCosts.js';
import { identifyCostSavings } from '../../src/core/tools/identifyCostSavings.js';
import { rankAlternatives } from '../../src/core/tools/rankAlternatives.js';
import { functionHandler } from '../functionHandler.js';

/** Purchasing: four tools over data, and what reckons with given numbers. */
export const handler = functionHandler([
  analyzeSupplierPerformance,
  compareSupplierCosts,
  identifyCostSavings,
  analyzePurchaseTrends,
  calculateSupplierScore,
  rankAlternatives
]);
