import { AssistantError } from '../errors/AssistantError.js';
import { nearestNames } from '../language/nearestNames.js';
import { analyzeLeadTimes } from './analyzeLeadTimes.js';
import { analyzePriceVariance } from './analyzePriceVariance.js';
import { analyzePurchaseTrends } from './analyzePurchaseTrends.js';
import { analyzeSupplierConcentration } from './analyzeSupplierConcentration.js';
import { analyzeSupplierPerformance } from './analyzeSupplierPerformance.js';
import { calculateBaseStock } from './calculateBaseStock.js';
import { calculateFillRate } from './calculateFillRate.js';
import { calculateNewsvendor } from './calculateNewsvendor.js';
import { calculateOrderQuantity } from './calculateOrderQuantity.js';
import { calculateReorderPoint } from './calculateReorderPoint.js';
import { calculateReplenishment } from './calculateReplenishment.js';
import { calculateSafetyStock } from './calculateSafetyStock.js';
import { calculateStockoutProbability } from './calculateStockoutProbability.js';
import { calculateSupplierScore } from './calculateSupplierScore.js';
import { calculateWarehouseCapacity } from './calculateWarehouseCapacity.js';
import { classifyProducts } from './classifyProducts.js';
import { checkFulfillmentStatus } from './checkFulfillmentStatus.js';
import { compareSupplierCosts } from './compareSupplierCosts.js';
import { forecastDemandTool } from './forecastDemandTool.js';
import { identifyCostSavings } from './identifyCostSavings.js';
import { identifyDelayedOrders } from './identifyDelayedOrders.js';
import { identifyLowStock } from './identifyLowStock.js';
import { identifyOverduePurchases } from './identifyOverduePurchases.js';
import { identifyPriceCreep } from './identifyPriceCreep.js';
import { identifyStockoutRisk } from './identifyStockoutRisk.js';
import { optimizeDeliveryRoute } from './optimizeDeliveryRoute.js';
import { proposeOrders } from './proposeOrders.js';
import { rankAlternatives } from './rankAlternatives.js';
import { checkMasterData } from './checkMasterData.js';
import { suggestTransfers } from './suggestTransfers.js';
import type { Tool } from './Tool.js';

const allTools: readonly Tool[] = [
  calculateReorderPoint,
  identifyLowStock,
  identifyStockoutRisk,
  forecastDemandTool,
  optimizeDeliveryRoute,
  checkFulfillmentStatus,
  identifyDelayedOrders,
  calculateWarehouseCapacity,
  analyzeSupplierPerformance,
  compareSupplierCosts,
  identifyCostSavings,
  analyzePurchaseTrends,
  analyzePriceVariance,
  analyzeSupplierConcentration,
  analyzeLeadTimes,
  identifyPriceCreep,
  identifyOverduePurchases,
  classifyProducts,
  suggestTransfers,
  proposeOrders,
  checkMasterData,
  calculateSafetyStock,
  calculateSupplierScore,
  calculateOrderQuantity,
  calculateNewsvendor,
  calculateStockoutProbability,
  calculateFillRate,
  calculateBaseStock,
  calculateReplenishment,
  rankAlternatives
];

/** Every tool there is, by its name. */
export class ToolRegistry {
  private readonly byName: ReadonlyMap<string, Tool>;

  constructor(readonly tools: readonly Tool[] = allTools) {
    this.byName = new Map(tools.map(tool => [tool.name, tool]));
  }

  /** @throws AssistantError `agent/unknown-tool` that offers the nearest names */
  tool(name: string): Tool {
    const tool = this.byName.get(name);
    if (!tool) {
      throw new AssistantError('agent/unknown-tool', [
        name,
        nearestNames(name, [...this.byName.keys()]).join(', ')
      ]);
    }
    return tool;
  }
}
