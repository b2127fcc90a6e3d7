/**
 * Figures that stand for the rows they are taken from: "nothing on order", "no sales". What
 * there must be of them, beyond what the figure means anyway.
 */
export const rowsOfFigure: Readonly<Record<string, readonly string[]>> = {
  stock_units: ['in_stock'],
  surplus_units: [],
  units_sold: [],
  revenue: [],
  units_to_go: ['line_to_go'],
  value_to_go: ['line_to_go'],
  spend: [],
  units_bought: [],
  units_on_order: ['line_outstanding'],
  value_on_order: ['line_outstanding']
};
