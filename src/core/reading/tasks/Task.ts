import type { CueName } from './CueName.js';
import type { MemberSlotName } from './memberSlots.js';

export type TaskName =
  | 'calculate_reorder_point'
  | 'forecast_demand'
  | 'identify_stockout_risk'
  | 'optimize_delivery_route'
  | 'analyze_supplier_performance'
  | 'compare_supplier_costs'
  | 'identify_cost_savings'
  | 'analyze_purchase_trends'
  | 'check_fulfillment_status'
  | 'calculate_warehouse_capacity'
  | 'suggest_transfers'
  | 'check_master_data'
  | 'propose_orders'
  | 'classify_products'
  | 'analyze_price_variance'
  | 'analyze_supplier_concentration'
  | 'identify_price_creep'
  | 'identify_overdue_purchases'
  | 'analyze_lead_times';

/** What a task can be told, each by a kind of words. */
export type SlotName =
  | MemberSlotName
  | 'vehicles'
  | 'capacity'
  | 'class'
  | 'horizon'
  | 'days-ahead'
  | 'window'
  | 'start'
  | 'lead-time'
  | 'service-level'
  | 'percent'
  | 'grouping';

/** What a planning tool is asked with. */
export interface Task {
  readonly tool: TaskName;
  /** Cues that tell it, any of these sets whole. */
  readonly told: readonly (readonly CueName[])[];
  /** Cues with which it is meant even where the tables could answer the words. */
  readonly supposes?: readonly CueName[];
  /** Cues that may stand beside them. */
  readonly beside: readonly CueName[];
  readonly slots: readonly SlotName[];
  /** Slots without which nothing can be planned. */
  readonly needs: readonly SlotName[];
  /** Choices that the words may make, and which parameter takes each. */
  readonly options: Readonly<Record<string, string>>;
  /** What a cue says besides what the task is. */
  readonly saying?: Partial<Readonly<Record<CueName, Readonly<Record<string, unknown>>>>>;
  /** Nouns that say no more than what it is about anyway. */
  readonly about: readonly string[];
  /** Of which the question must speak by a noun or a name: "how are we doing" is of nobody. */
  readonly isOf?: readonly string[];
  /** Whether it is of today, as saying so does not change. */
  readonly isNow?: true;
  /** The rows it can be about, where the question does not name them: "those late orders". */
  readonly rows: 'sales_order' | 'product' | null;
}
