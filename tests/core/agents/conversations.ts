import type { PersonaName } from '../../../src/core/session/personas.js';

/**
 * A turn, and what it asks for in SQL that a person wrote, in its order where it says one; null
 * where it must not be answered.
 */
export interface Turn {
  readonly says: string;
  readonly sql: string | null;
}

export interface Conversation {
  readonly persona: PersonaName;
  readonly turns: readonly Turn[];
}

const turn = (says: string, sql: string | null): Turn => ({ says, sql });

const order = `sales_order_prefix || '-' || sales_order_number AS sales_order`;
const purchase = `purchase_order_prefix || '-' || purchase_order_number AS purchase_order`;
const isOpen = `status IN ('Pending', 'Processing', 'Shipped')`;
const isLate = `${isOpen} AND delivery_date < '2025-06-18'`;
const isOverdue = `status IN ('Ordered', 'In Transit') AND expected_delivery_date < '2025-06-18'`;

const lateOrders = (more = 'true'): string =>
  `SELECT ${order} FROM sales_order_header WHERE ${isLate} AND ${more}
    ORDER BY delivery_date, sales_order`;
const lateByArea = (more = 'true'): string =>
  `SELECT delivery_area, COUNT(*) AS sales_orders FROM sales_order_header
    WHERE ${isLate} AND ${more} GROUP BY ALL ORDER BY sales_orders DESC, delivery_area`;
const low = (more: string): string =>
  `SELECT warehouse_code, product_code FROM held
    WHERE current_stock <= reorder_point AND ${more} ORDER BY ALL`;
const spendBy = (keys: string, more: string, rest: string): string =>
  `SELECT ${keys ? `${keys}, ` : ''}SUM(line_total) AS spend FROM bought
    WHERE status <> 'Cancelled' AND ${more} GROUP BY ALL ${rest}`;
const in2025 = `order_date >= '2025-01-01' AND order_date < '2026-01-01'`;
const in2024 = `order_date >= '2024-01-01' AND order_date < '2025-01-01'`;

const lateRate = (more = ''): string =>
  `SELECT supplier_code, COUNT(*) AS receipts,
          100 * count_if(actual_delivery_date > expected_delivery_date) / COUNT(*) AS late_rate
     FROM purchase_order_header WHERE status = 'Received'
      AND actual_delivery_date >= '2025-01-01' AND actual_delivery_date < '2025-04-01'
    GROUP BY ALL ${more}`;

export const conversations: readonly Conversation[] = [
  {
    persona: 'Warehouse Manager',
    turns: [
      turn("what's at or under reorder point in WH01?", low(`warehouse_code = 'WH01'`)),
      turn(
        'drop anything already below its minimum, thats being chased',
        low(`warehouse_code = 'WH01' AND current_stock >= minimum_stock`)
      ),
      turn('and WH03?', low(`warehouse_code = 'WH03' AND current_stock >= minimum_stock`)),
      turn('all warehouses', low(`current_stock >= minimum_stock`)),
      turn('go back', low(`warehouse_code = 'WH03' AND current_stock >= minimum_stock`)),
      turn('no, I meant WH02', low(`warehouse_code = 'WH02' AND current_stock >= minimum_stock`)),
      turn(
        'how many is that by warehouse',
        `SELECT warehouse_code, COUNT(*) AS stock_items FROM held WHERE warehouse_code = 'WH02'
            AND current_stock <= reorder_point AND current_stock >= minimum_stock GROUP BY ALL`
      )
    ]
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      turn(
        'stock value at cost by warehouse',
        `SELECT warehouse_code, SUM(current_stock * unit_cost) AS stock_value FROM held
          GROUP BY ALL ORDER BY stock_value DESC`
      ),
      turn(
        'hand tools only',
        `SELECT warehouse_code, SUM(current_stock * unit_cost) AS stock_value FROM held
          WHERE product_group = 'Hand Tools' GROUP BY ALL ORDER BY stock_value DESC`
      ),
      turn(
        'which 3 items make up most of that in WH01',
        `SELECT product_code, SUM(current_stock * unit_cost) AS stock_value FROM held
          WHERE product_group = 'Hand Tools' AND warehouse_code = 'WH01'
          GROUP BY ALL ORDER BY stock_value DESC, product_code LIMIT 3`
      ),
      turn(
        'top 5 instead',
        `SELECT product_code, SUM(current_stock * unit_cost) AS stock_value FROM held
          WHERE product_group = 'Hand Tools' AND warehouse_code = 'WH01'
          GROUP BY ALL ORDER BY stock_value DESC, product_code LIMIT 5`
      ),
      turn('flarbing', null),
      turn('and WH02?', null)
    ]
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      turn(
        'open orders due this week out of WH03',
        `SELECT ${order} FROM sales_order_header WHERE ${isOpen} AND warehouse_code = 'WH03'
            AND delivery_date >= '2025-06-16' AND delivery_date < '2025-06-23'
          ORDER BY delivery_date, sales_order`
      ),
      turn(
        'how many lines and units is that still to pick',
        `SELECT COUNT(*) AS sales_lines, SUM(order_quantity - fulfilled_quantity) AS units_to_go
           FROM sold WHERE ${isOpen} AND warehouse_code = 'WH03'
            AND delivery_date >= '2025-06-16' AND delivery_date < '2025-06-23'
            AND order_quantity > fulfilled_quantity`
      )
    ]
  },
  {
    persona: 'Field Engineer',
    turns: [
      turn('which orders are late? worst first', lateOrders()),
      turn('how many is that by area', lateByArea()),
      turn(
        'leave out anything more than 60 days old, probably junk',
        lateByArea(`delivery_date >= DATE '2025-06-18' - 60`)
      ),
      turn(
        'only those with more than 3',
        `SELECT * FROM (${lateByArea(`delivery_date >= DATE '2025-06-18' - 60`)})
          WHERE sales_orders > 3 ORDER BY sales_orders DESC, delivery_area`
      )
    ]
  },
  {
    persona: 'Field Engineer',
    turns: [
      turn('which orders are late? worst first', lateOrders()),
      turn(
        'list the lines of the second one',
        `SELECT ${order}, product_code FROM sold WHERE sales_order_prefix || '-' || sales_order_number = (
           SELECT sales_order FROM (${lateOrders()}) LIMIT 1 OFFSET 1)`
      )
    ]
  },
  {
    persona: 'Procurement Specialist',
    turns: [
      turn(
        'which purchase orders are overdue and by how many days',
        `SELECT ${purchase}, DATE '2025-06-18' - expected_delivery_date AS days_overdue
           FROM purchase_order_header WHERE ${isOverdue} ORDER BY expected_delivery_date, purchase_order`
      ),
      turn(
        'only >30 days, and what goods are on them',
        `SELECT ${purchase}, product_code FROM bought WHERE ${isOverdue}
            AND DATE '2025-06-18' - expected_delivery_date > 30`
      )
    ]
  },
  {
    persona: 'Procurement Specialist',
    turns: [
      turn(
        'what have we spent with Juniper this year?',
        `SELECT SUM(line_total) AS spend FROM bought
          WHERE status <> 'Cancelled' AND supplier_name = 'Juniper Safety' AND ${in2025}`
      ),
      turn(
        'split it by product',
        spendBy(
          'product_code',
          `supplier_name = 'Juniper Safety' AND ${in2025}`,
          'ORDER BY spend DESC, product_code'
        )
      ),
      turn(
        'only the ones over 5k, biggest first',
        spendBy(
          'product_code',
          `supplier_name = 'Juniper Safety' AND ${in2025}`,
          'HAVING spend > 5000 ORDER BY spend DESC, product_code'
        )
      ),
      turn(
        'smallest first',
        spendBy(
          'product_code',
          `supplier_name = 'Juniper Safety' AND ${in2025}`,
          'HAVING spend > 5000 ORDER BY spend, product_code'
        )
      )
    ]
  },
  {
    persona: 'Procurement Specialist',
    turns: [
      turn(
        'top 5 suppliers by spend this year',
        spendBy('supplier_code', in2025, 'ORDER BY spend DESC, supplier_code LIMIT 5')
      ),
      turn(
        'make that 2024, and add how many POs each',
        `SELECT supplier_code, SUM(line_total) AS spend, COUNT(DISTINCT purchase_order_prefix || '-' ||
                purchase_order_number) AS purchase_orders FROM bought
          WHERE status <> 'Cancelled' AND ${in2024} GROUP BY ALL
          ORDER BY spend DESC, supplier_code LIMIT 5`
      ),
      turn(
        'break the top one down by product',
        `SELECT product_code, SUM(line_total) AS spend FROM bought
          WHERE status <> 'Cancelled' AND ${in2024} AND supplier_code = (
            SELECT supplier_code FROM (${spendBy('supplier_code', in2024, 'ORDER BY spend DESC LIMIT 1')}))
          GROUP BY ALL ORDER BY spend DESC, product_code`
      )
    ]
  },
  {
    persona: 'Procurement Specialist',
    turns: [
      turn(
        'what came in last week',
        `SELECT ${purchase} FROM purchase_order_header WHERE status = 'Received'
            AND actual_delivery_date >= '2025-06-09' AND actual_delivery_date < '2025-06-16'
          ORDER BY expected_delivery_date, purchase_order`
      ),
      turn(
        'WH03 only',
        `SELECT ${purchase} FROM purchase_order_header WHERE status = 'Received'
            AND actual_delivery_date >= '2025-06-09' AND actual_delivery_date < '2025-06-16'
            AND warehouse_code = 'WH03' ORDER BY expected_delivery_date, purchase_order`
      ),
      turn(
        'any lines short? how many units missing',
        `SELECT ${purchase}, product_code, order_quantity - received_quantity AS outstanding_units
           FROM bought WHERE status = 'Received' AND warehouse_code = 'WH03'
            AND actual_delivery_date >= '2025-06-09' AND actual_delivery_date < '2025-06-16'
            AND received_quantity < order_quantity`
      )
    ]
  },
  {
    persona: 'Field Engineer',
    turns: [
      turn('late orders', lateOrders()),
      turn(
        'by customer',
        `SELECT customer_code, COUNT(*) AS sales_orders FROM sales_order_header WHERE ${isLate}
          GROUP BY ALL ORDER BY sales_orders DESC, customer_code`
      ),
      turn(
        'top 5',
        `SELECT customer_code, COUNT(*) AS sales_orders FROM sales_order_header WHERE ${isLate}
          GROUP BY ALL ORDER BY sales_orders DESC, customer_code LIMIT 5`
      ),
      turn(
        'which lines are those',
        `SELECT ${order}, product_code FROM sold WHERE ${isLate} AND customer_code IN (
           SELECT customer_code FROM sales_order_header WHERE ${isLate}
            GROUP BY ALL ORDER BY COUNT(*) DESC, customer_code LIMIT 5)`
      ),
      turn(
        'how many units still to pick is that',
        `SELECT SUM(order_quantity - fulfilled_quantity) AS units_to_go
           FROM sold WHERE ${isLate} AND customer_code IN (
           SELECT customer_code FROM sales_order_header WHERE ${isLate}
            GROUP BY ALL ORDER BY COUNT(*) DESC, customer_code LIMIT 5)`
      )
    ]
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      turn(
        'revenue for Bluewater Marine last month',
        `SELECT SUM(line_total) AS revenue FROM sold WHERE status <> 'Cancelled' AND
          customer_name = 'Bluewater Marine' AND order_date >= '2025-05-01' AND order_date < '2025-06-01'`
      ),
      turn(
        'how many orders do they have open',
        `SELECT COUNT(*) AS sales_orders FROM sales_order_header WHERE ${isOpen}
          AND customer_name = 'Bluewater Marine'`
      ),
      turn(
        'and Acme Retail?',
        `SELECT COUNT(*) AS sales_orders FROM sales_order_header WHERE ${isOpen}
          AND customer_name = 'Acme Retail'`
      ),
      turn(
        'which ones are late',
        `SELECT ${order} FROM sales_order_header WHERE ${isLate} AND customer_name = 'Acme Retail'
          ORDER BY delivery_date, sales_order`
      ),
      turn(
        'what is the revenue of that customer this year',
        `SELECT SUM(line_total) AS revenue FROM sold WHERE status <> 'Cancelled'
            AND customer_name = 'Acme Retail' AND ${in2025}`
      )
    ]
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      turn(
        'which customers ordered most last month',
        `SELECT customer_code, SUM(line_total) AS revenue FROM sold WHERE status <> 'Cancelled'
            AND order_date >= '2025-05-01' AND order_date < '2025-06-01'
          GROUP BY ALL ORDER BY revenue DESC, customer_code`
      ),
      ...(
        [
          ['what did the top one buy', 0],
          ['and the second one', 1],
          ['what about the third', 2]
        ] as const
      ).map(([says, at]) =>
        turn(
          says,
          `SELECT product_code, SUM(line_total) AS revenue FROM sold WHERE status <> 'Cancelled'
              AND order_date >= '2025-05-01' AND order_date < '2025-06-01' AND customer_code = (
                SELECT customer_code FROM sold WHERE status <> 'Cancelled'
                   AND order_date >= '2025-05-01' AND order_date < '2025-06-01'
                 GROUP BY ALL ORDER BY SUM(line_total) DESC LIMIT 1 OFFSET ${at})
            GROUP BY ALL ORDER BY revenue DESC, product_code`
        )
      )
    ]
  },
  {
    persona: 'Procurement Specialist',
    turns: [
      turn(
        'spend last month',
        spendBy('', `order_date >= '2025-05-01' AND order_date < '2025-06-01'`, '')
      ),
      turn(
        'no, last quarter',
        spendBy('', `order_date >= '2025-01-01' AND order_date < '2025-04-01'`, '')
      ),
      turn(
        'by supplier',
        spendBy(
          'supplier_code',
          `order_date >= '2025-01-01' AND order_date < '2025-04-01'`,
          'ORDER BY spend DESC'
        )
      ),
      turn(
        'include cancelled ones',
        `SELECT supplier_code, SUM(line_total) AS spend FROM bought
          WHERE order_date >= '2025-01-01' AND order_date < '2025-04-01' GROUP BY ALL ORDER BY spend DESC`
      ),
      turn(
        'go back',
        spendBy(
          'supplier_code',
          `order_date >= '2025-01-01' AND order_date < '2025-04-01'`,
          'ORDER BY spend DESC'
        )
      ),
      turn(
        'which items are below minimum in WH01',
        `SELECT warehouse_code, product_code FROM held
          WHERE warehouse_code = 'WH01' AND current_stock < minimum_stock ORDER BY ALL`
      ),
      turn('as a percentage of the POs they delivered', null)
    ]
  },
  {
    persona: 'Procurement Specialist',
    turns: [
      turn(
        'how many late receipts did each supplier have last quarter',
        `SELECT supplier_code, count_if(actual_delivery_date > expected_delivery_date) AS late_receipts
           FROM purchase_order_header
          WHERE status = 'Received'
            AND actual_delivery_date >= '2025-01-01' AND actual_delivery_date < '2025-04-01'
          GROUP BY ALL`
      ),
      turn('as a % of the POs they delivered', lateRate()),
      turn('drop anyone with under 10 receipts', lateRate('HAVING receipts >= 10'))
    ]
  },
  {
    persona: 'Field Engineer',
    turns: [
      turn('late orders by area', lateByArea()),
      turn(
        'as a % of all open orders',
        `SELECT delivery_area, COUNT(*) AS sales_orders FROM sales_order_header
          WHERE ${isOpen} GROUP BY ALL`
      )
    ]
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      turn(
        'show me everything that was restocked this week',
        `SELECT warehouse_code, product_code FROM held WHERE last_restock_date >= '2025-06-16'
            AND last_restock_date <= '2025-06-18' ORDER BY ALL`
      ),
      turn(
        'narrow to wh01, stock <= ROP',
        `SELECT warehouse_code, product_code FROM held WHERE last_restock_date >= '2025-06-16'
            AND last_restock_date <= '2025-06-18' AND warehouse_code = 'WH01'
            AND current_stock <= reorder_point ORDER BY ALL`
      )
    ]
  },
  {
    persona: 'Warehouse Manager',
    turns: [
      turn(
        'stock of Washer M8 by warehouse',
        `SELECT warehouse_code, SUM(current_stock) AS stock_units FROM held
          WHERE product_name = 'Washer M8' GROUP BY ALL`
      ),
      turn(
        'what was its revenue last month',
        `SELECT SUM(line_total) AS revenue FROM sold WHERE product_name = 'Washer M8'
            AND status <> 'Cancelled' AND order_date >= '2025-05-01' AND order_date < '2025-06-01'`
      )
    ]
  }
];
