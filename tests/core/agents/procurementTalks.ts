import { in2025, purchase, turn, type Talk } from './Talk.js';

const isOverdue = `status IN ('Ordered', 'In Transit') AND expected_delivery_date < '2025-06-18'`;
const in2024 = `order_date >= '2024-01-01' AND order_date < '2025-01-01'`;
const spendBy = (keys: string, more: string, rest: string): string =>
  `SELECT ${keys ? `${keys}, ` : ''}SUM(line_total) AS spend FROM bought
    WHERE status <> 'Cancelled' AND ${more} GROUP BY ALL ${rest}`;
const lateRate = (more = ''): string =>
  `SELECT supplier_code, COUNT(*) AS receipts,
          100 * count_if(actual_delivery_date > expected_delivery_date) / COUNT(*) AS late_rate
     FROM purchase_order_header WHERE status = 'Received'
      AND actual_delivery_date >= '2025-01-01' AND actual_delivery_date < '2025-04-01'
    GROUP BY ALL ${more}`;

/** Conversations of a Procurement Specialist, about what is bought. */
export const procurementTalks: readonly Talk[] = [
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
  }
];
