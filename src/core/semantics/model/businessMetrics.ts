import { z } from 'zod';
import { personaNames } from '../../session/personas.js';
import { emptyQuery, plainUse, semanticQuerySchema, type SemanticQuery } from '../SemanticQuery.js';

export const businessMetricSchema = z.strictObject({
  /** As reports call it; with spaces for underscores, as people do. */
  name: z.string().regex(/^[a-z]+(_[a-z]+)*$/),
  /** What the name means to each persona whose job it belongs to. */
  of: z.partialRecord(z.enum(personaNames), semanticQuerySchema)
});

export type BusinessMetric = z.infer<typeof businessMetricSchema>;

const list = (rows: SemanticQuery['rows'], filter: string): SemanticQuery => ({
  ...emptyQuery,
  rows,
  filters: [{ kind: 'named', name: filter, negated: false }]
});

const figure = (name: string, more: Partial<SemanticQuery> = {}): SemanticQuery => ({
  ...emptyQuery,
  measures: [plainUse(name)],
  ...more
});

const stockList = (filter: string): BusinessMetric['of'] => ({
  'Warehouse Manager': list('stock', filter)
});

const lateSales: BusinessMetric['of'] = {
  'Warehouse Manager': list('sales_order', 'late_sales'),
  'Field Engineer': list('sales_order', 'late_sales')
};

/** The figures and lists that go by a name of their own. */
export const businessMetrics: readonly BusinessMetric[] = [
  { name: 'low_stock', of: stockList('low') },
  { name: 'below_minimum', of: stockList('below_minimum') },
  { name: 'out_of_stock', of: stockList('out') },
  { name: 'stock_value', of: { 'Warehouse Manager': figure('stock_value') } },
  { name: 'delayed_orders', of: lateSales },
  {
    name: 'overdue_orders',
    of: { ...lateSales, 'Procurement Specialist': list('purchase_order', 'overdue') }
  },
  {
    name: 'top_suppliers',
    of: {
      'Procurement Specialist': figure('spend', {
        groups: [{ kind: 'dimension', name: 'supplier' }],
        order: [{ by: { measure: 0 }, direction: 'desc' }]
      })
    }
  }
];
