import { dimensions } from '../../semantics/model/Dimension.js';
import type { RelationName } from '../../semantics/model/Relation.js';
import { relations } from '../../semantics/model/semanticModel.js';
import { quantityFields } from './conventions.js';
import type { Column } from './Draft.js';

/** A measure of one row as a field of it. */
const measureFields: Readonly<Record<string, Partial<Readonly<Record<RelationName, string>>>>> = {
  stock_units: { stock: 'current_stock' },
  stock_value: { stock: 'stock_value' },
  room_units: { stock: 'up_to_maximum' },
  surplus_units: { stock: 'above_maximum' },
  capacity_units: { stock: 'maximum_stock' },
  average_lead_time: { stock: 'lead_time_days' },
  units_sold: { sales_line: 'order_quantity' },
  revenue: { sales_line: 'line_total' },
  delivered_units: { sales_line: 'fulfilled_quantity' },
  units_to_go: { sales_line: 'outstanding_units' },
  value_to_go: { sales_line: 'outstanding_value' },
  average_promise_days: { sales_order: 'promised_days', sales_line: 'promised_days' },
  spend: { purchase_line: 'line_total' },
  units_bought: { purchase_line: 'order_quantity' },
  units_on_order: { purchase_line: 'outstanding_units' },
  value_on_order: { purchase_line: 'outstanding_value' },
  units_received: { purchase_line: 'received_quantity' },
  average_price_paid: { purchase_line: 'price_paid' },
  average_actual_lead_time: {
    purchase_order: 'actual_lead_days',
    purchase_line: 'actual_lead_days'
  }
};

/** "Ordered, received": on a line, how many; on an order, when. */
const unitsOfEvent: Readonly<Record<string, Partial<Readonly<Record<RelationName, string>>>>> = {
  order_date: { purchase_line: 'order_quantity', sales_line: 'order_quantity' },
  actual_delivery_date: { purchase_line: 'received_quantity' },
  delivery_date: { sales_line: 'fulfilled_quantity' }
};

/** The fields that show a column on rows of a relation; null where the rows have none. */
export function rowFields(column: Column, rows: RelationName): readonly string[] | null {
  const { fields } = relations[rows];
  const known = (names: readonly (string | undefined)[]): readonly string[] | null => {
    const found = names.filter(name => name !== undefined && fields[name]);
    return found.length > 0 && found.length === names.length ? names.map(String) : null;
  };
  switch (column.kind) {
    case 'field':
      return known([column.field]);
    case 'event':
      return known([unitsOfEvent[column.field]?.[rows] ?? column.field]);
    case 'noun':
      return column.dimension
        ? known(dimensions[column.dimension].shows)
        : column.rows === rows
          ? known([rows.replace('_line', '_order_line')])
          : null;
    case 'quantity':
      return known([quantityFields[column.of][rows]]);
    case 'measure':
      return known([measureFields[column.name]?.[rows]]);
    case 'counted':
      return null;
    case 'count':
      return known([quantityFields.units[rows]]);
  }
}
