import type { PersonaName } from '../../session/personas.js';
import type { Intent } from './Intent.js';

/** Who answers a question with a model's help: what it is told to be, and what it may call. */
export interface Agent {
  readonly name: string;
  readonly persona: PersonaName;
  /** What it is for. */
  readonly intents: readonly Intent[];
  /** Planning tools, besides readings and SQL. */
  readonly tools: readonly string[];
  /** What it is to take care of. */
  readonly stress: string;
}

const asks: readonly Intent[] = ['SQL_QUERY'];
const plans: readonly Intent[] = ['OPTIMIZATION', 'HYBRID'];

/** The six agents of the original design; they differ in this alone. */
export const agents: readonly Agent[] = [
  {
    name: 'Warehouse SQL agent',
    persona: 'Warehouse Manager',
    intents: asks,
    tools: ['identify_stockout_risk', 'forecast_demand'],
    stress: 'Stock is a snapshot of today, per product and warehouse.'
  },
  {
    name: 'Field Engineer SQL agent',
    persona: 'Field Engineer',
    intents: asks,
    tools: ['check_fulfillment_status', 'optimize_delivery_route'],
    stress: 'Orders count by their delivery date; late is open and due before today.'
  },
  {
    name: 'Procurement SQL agent',
    persona: 'Procurement Specialist',
    intents: asks,
    tools: ['analyze_supplier_performance', 'identify_cost_savings'],
    stress: 'Prices are those paid on purchase orders; the standard cost is of the product.'
  },
  {
    name: 'Inventory agent',
    persona: 'Warehouse Manager',
    intents: plans,
    tools: [
      'calculate_reorder_point',
      'identify_low_stock',
      'identify_stockout_risk',
      'forecast_demand'
    ],
    stress: 'Say for which product and warehouse, and how far ahead.'
  },
  {
    name: 'Logistics agent',
    persona: 'Field Engineer',
    intents: plans,
    tools: [
      'optimize_delivery_route',
      'check_fulfillment_status',
      'identify_delayed_orders',
      'calculate_warehouse_capacity'
    ],
    stress: 'A route is for the orders of one warehouse on one day.'
  },
  {
    name: 'Supplier agent',
    persona: 'Procurement Specialist',
    intents: plans,
    tools: [
      'analyze_supplier_performance',
      'compare_supplier_costs',
      'identify_cost_savings',
      'analyze_purchase_trends'
    ],
    stress: 'Compare suppliers over the same products and the same days.'
  }
];
