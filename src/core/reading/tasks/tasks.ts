import type { CueName } from './CueName.js';
import type { Task } from './Task.js';

/** What becomes of a list. */
const changes: readonly CueName[] = ['add', 'added', 'leave-out', 'left-out'];

/** What can be asked of planning in words. The first one that is told and takes every word is it. */
export const tasks: readonly Task[] = [
  {
    tool: 'calculate_reorder_point',
    told: [
      ['reorder-point', 'work-out'],
      ['reorder-point', 'what-if'],
      ['safety-stock'],
      ['what-if', 'lead-time'],
      ['what-if', 'service-level'],
      ['service-level', 'reorder-point'],
      ['which-level', 'reorder'],
      ['which-level', 'order-proposal'],
      ['when-to-order']
    ],
    supposes: ['work-out', 'what-if', 'to-come', 'chance'],
    beside: [
      'work-out',
      'what-if',
      'lead-time',
      'service-level',
      'safety-stock',
      'reorder-point',
      'which-level',
      'reorder',
      'to-come',
      'using-up',
      'how-many'
    ],
    slots: ['product', 'warehouse', 'lead-time', 'service-level'],
    needs: ['product'],
    options: {},
    about: ['product', 'warehouse'],
    rows: null
  },
  {
    tool: 'identify_stockout_risk',
    told: [
      ['run-out', 'chance'],
      ['run-out', 'to-come'],
      ['run-out', 'before-reorder'],
      ['run-out', 'when']
    ],
    supposes: ['to-come', 'chance', 'when'],
    beside: ['to-come', 'chance', 'before-reorder', 'how-many', 'when'],
    slots: ['product', 'warehouse', 'group', 'days-ahead'],
    needs: [],
    options: {},
    saying: { when: { days: 365 } },
    about: ['product', 'warehouse', 'stock'],
    rows: null
  },
  {
    tool: 'forecast_demand',
    told: [['forecast'], ['how-many', 'to-come', 'using-up'], ['to-come', 'using-up']],
    beside: ['how-many', 'to-come', 'using-up', 'work-out', ...changes],
    slots: ['products', 'warehouse', 'horizon'],
    needs: ['products'],
    options: { granularity: 'granularity', method: 'method' },
    about: ['product', 'warehouse'],
    rows: 'product'
  },
  {
    tool: 'optimize_delivery_route',
    supposes: ['route'],
    told: [['route'], ['optimise'], ['one-vehicle'], ['plan', 'vehicle']],
    beside: [
      'work-out',
      'setting-off',
      'route',
      'optimise',
      'plan',
      'vehicle',
      'one-vehicle',
      'load',
      'carry',
      'room',
      'start-with',
      'put-first',
      ...changes
    ],
    slots: ['stops', 'warehouse', 'vehicles', 'capacity', 'start'],
    needs: [],
    options: {},
    saying: { 'one-vehicle': { vehicles: 1 } },
    about: ['sales_order'],
    rows: 'sales_order'
  },
  {
    tool: 'compare_supplier_costs',
    told: [['cheaper'], ['compare', 'costs'], ['compare', 'cheaper']],
    beside: ['compare', 'costs', 'cheaper', ...changes],
    slots: ['suppliers', 'group', 'window'],
    needs: [],
    options: {},
    about: ['supplier', 'product', 'product_group'],
    isOf: ['supplier'],
    rows: null
  },
  {
    tool: 'identify_cost_savings',
    told: [['saving'], ['from-another', 'cheaper']],
    beside: ['from-another', 'costs', 'cheaper', 'compare', 'to-come', 'chance'],
    slots: ['percent', 'group', 'window'],
    needs: [],
    options: {},
    about: ['supplier', 'product', 'product_group'],
    rows: null
  },
  {
    tool: 'analyze_purchase_trends',
    told: [['paying-more'], ['trend', 'costs'], ['trend', 'spend']],
    beside: ['trend', 'than-before', 'costs', 'spend'],
    slots: ['grouping', 'supplier', 'group', 'window'],
    needs: [],
    options: { granularity: 'period' },
    saying: {
      'paying-more': { metric: 'unit_cost', compare: 'previous_year' },
      costs: { metric: 'unit_cost' },
      spend: { metric: 'spend' },
      'than-before': { compare: 'previous_year' }
    },
    about: ['supplier', 'product', 'product_group'],
    rows: null
  },
  {
    tool: 'analyze_supplier_performance',
    told: [['score'], ['merit']],
    beside: ['work-out'],
    slots: ['supplier', 'window'],
    needs: [],
    options: {},
    about: ['supplier'],
    isOf: ['supplier'],
    rows: null
  },
  {
    tool: 'check_fulfillment_status',
    told: [['progress'], ['part-of', 'done'], ['still-open']],
    supposes: ['still-open'],
    beside: ['room', 'how-many', 'progress'],
    slots: ['orders'],
    needs: ['orders'],
    options: {},
    about: ['sales_order', 'product', 'sales_line'],
    rows: null
  },
  {
    tool: 'calculate_warehouse_capacity',
    told: [['room']],
    beside: ['how-many'],
    slots: ['warehouse'],
    needs: [],
    options: {},
    about: ['warehouse'],
    rows: null
  },
  {
    tool: 'suggest_transfers',
    told: [['transfer']],
    beside: ['work-out', 'run-out', 'to-come', 'chance'],
    slots: ['product', 'group'],
    needs: [],
    options: {},
    about: ['warehouse', 'product', 'product_group'],
    rows: null
  },
  {
    tool: 'check_master_data',
    told: [['odd-data']],
    beside: ['reorder-point', 'lead-time'],
    slots: ['warehouse', 'product', 'group'],
    needs: [],
    options: {},
    about: ['warehouse', 'product', 'product_group'],
    rows: null
  },
  {
    tool: 'propose_orders',
    told: [['order-proposal']],
    beside: ['how-many', 'work-out'],
    slots: ['product', 'warehouse', 'supplier', 'group'],
    needs: [],
    options: {},
    isNow: true,
    about: ['warehouse', 'supplier', 'product', 'product_group'],
    rows: null
  },
  {
    tool: 'classify_products',
    told: [['classes'], ['steady'], ['unsteady'], ['class-pair']],
    beside: ['work-out', 'steady', 'unsteady', 'class-pair'],
    slots: ['class', 'warehouse', 'group', 'window'],
    needs: [],
    options: {},
    saying: { steady: { class: 'X' }, unsteady: { class: 'Z' } },
    about: ['warehouse', 'product', 'product_group'],
    rows: null
  },
  {
    tool: 'analyze_price_variance',
    told: [['off-standard']],
    beside: ['how-many', 'costs'],
    slots: ['grouping', 'supplier', 'group', 'window'],
    needs: [],
    options: {},
    about: [],
    rows: null
  },
  {
    tool: 'analyze_supplier_concentration',
    told: [['concentration']],
    supposes: ['concentration'],
    beside: ['spend', 'how-many'],
    slots: ['group', 'window'],
    needs: [],
    options: {},
    about: ['supplier'],
    rows: null
  },
  {
    tool: 'identify_price_creep',
    told: [['creep']],
    beside: ['costs', 'trend'],
    slots: ['supplier', 'group', 'window'],
    needs: [],
    options: {},
    about: ['supplier', 'product'],
    rows: null
  },
  {
    tool: 'identify_overdue_purchases',
    told: [['digest']],
    beside: [],
    slots: ['supplier'],
    needs: [],
    options: {},
    about: ['supplier', 'purchase_order'],
    rows: null
  },
  {
    tool: 'analyze_lead_times',
    told: [
      ['lead-time', 'variation'],
      ['lead-time', 'score']
    ],
    beside: ['how-many', 'variation', 'score'],
    slots: ['grouping', 'supplier', 'group', 'window'],
    needs: [],
    options: {},
    about: ['supplier', 'purchase_order'],
    rows: null
  }
];
