/** A function in the cloud that runs planning tools, by the name of its folder in `lambdas`. */
export const functionNames = [
  'inventory-optimizer',
  'logistics-optimizer',
  'supplier-analyzer'
] as const;

export type ToolFunctionName = (typeof functionNames)[number];

/** The tools over data that each function runs, as the original design shares them out. */
export const functionTools: Readonly<Record<ToolFunctionName, readonly string[]>> = {
  'inventory-optimizer': [
    'calculate_reorder_point',
    'identify_low_stock',
    'forecast_demand',
    'identify_stockout_risk'
  ],
  'logistics-optimizer': [
    'optimize_delivery_route',
    'check_fulfillment_status',
    'identify_delayed_orders',
    'calculate_warehouse_capacity'
  ],
  'supplier-analyzer': [
    'analyze_supplier_performance',
    'compare_supplier_costs',
    'identify_cost_savings',
    'analyze_purchase_trends'
  ]
};
