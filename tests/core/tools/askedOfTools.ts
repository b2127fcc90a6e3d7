/** Parameters with which each tool over data runs. */
export const askedOfTools: Readonly<Record<string, object>> = {
  calculate_reorder_point: { product_code: 'P1025', warehouse_code: 'WH02' },
  identify_low_stock: { warehouse_code: 'WH02', product_group: 'Fasteners' },
  identify_stockout_risk: { warehouse_code: 'WH02', product_code: 'P1025' },
  forecast_demand: { product_code: 'P1025', warehouse_code: 'WH02' },
  optimize_delivery_route: { order_ids: ['SO-7862', 'SO-7867'], warehouse_code: 'WH01' },
  check_fulfillment_status: { order_ids: ['WEB-3945', 'SO-3945'] },
  identify_delayed_orders: { warehouse_code: 'WH03', area: 'Airport' },
  calculate_warehouse_capacity: {},
  suggest_transfers: {},
  analyze_price_variance: { product_group: 'Fasteners' },
  analyze_supplier_concentration: { product_group: 'Fasteners' },
  analyze_lead_times: { supplier_code: 'S007' },
  identify_price_creep: {},
  identify_overdue_purchases: { supplier_code: 'S009' },
  classify_products: { warehouse_code: 'WH02', product_group: 'Fasteners' },
  propose_orders: { warehouse_code: 'WH02' },
  check_master_data: { product_group: 'Fasteners' },
  analyze_supplier_performance: {},
  compare_supplier_costs: { suppliers: ['S005', 'S013'] },
  identify_cost_savings: {},
  analyze_purchase_trends: {}
};
