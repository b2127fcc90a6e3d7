import { compileQuery } from '../semantics/compiler/compileQuery.js';
import { mayRead } from '../semantics/model/semanticModel.js';
import type { Filter, SemanticQuery } from '../semantics/SemanticQuery.js';
import type { PersonaName } from '../session/personas.js';
import { figure, list, type Candidate } from '../reading/asking/Candidate.js';

/** The most that is offered in place of what cannot be told. */
const mostOffered = 3;

const ofDrops = [
  list('sales_order', ['open_sales']),
  figure('sales_orders', 'area'),
  figure('purchase_orders', 'warehouse')
];

/** What comes nearest to what cannot be told; what a persona may not see falls away. */
const nearest: Readonly<Record<string, readonly Candidate[]>> = {
  'barred-money': [
    figure('stock_value'),
    list('product', [], 'unit_cost'),
    list('product', [], 'list_margin'),
    figure('spend')
  ],
  'barred-purchases': [
    figure('stock_units'),
    list('stock', [], 'lead_time_days'),
    list('stock', ['low'], 'below_reorder_point'),
    figure('units_to_go')
  ],
  'barred-sales': [
    list('stock', ['low'], 'below_reorder_point'),
    figure('units_bought'),
    figure('units_on_order'),
    figure('stock_units')
  ],
  weight: [figure('units_to_go'), figure('sales_lines'), figure('units_on_order')],
  volume: [figure('utilisation'), figure('room_units'), figure('capacity_units')],
  vehicle: ofDrops,
  people: ofDrops,
  clock: ofDrops,
  distance: ofDrops,
  contact: ofDrops,
  emissions: ofDrops,
  terms: [
    figure('average_price_paid'),
    figure('average_actual_lead_time'),
    list('stock', [], 'lead_time_days')
  ],
  quality: [figure('receipt_fill_rate'), figure('on_time_rate'), figure('line_fill_rate')],
  punctuality: [
    list('sales_order', ['late_sales'], 'days_late'),
    figure('line_fill_rate'),
    figure('on_time_rate')
  ],
  snapshot: [figure('stock_units'), figure('stock_value'), figure('units_sold')],
  planning: [
    list('stock', ['low'], 'below_reorder_point'),
    figure('units_sold'),
    figure('average_actual_lead_time')
  ],
  allocation: [figure('stock_units'), figure('units_to_go'), figure('units_on_order')],
  invoices: [figure('revenue'), figure('spend')],
  freight: [figure('revenue'), figure('spend'), figure('stock_value')],
  currency: [figure('revenue'), figure('spend'), figure('stock_value')],
  targets: [figure('revenue'), figure('units_sold'), figure('spend')],
  attributes: [list('product', []), figure('stock_units')]
};

/**
 * Readings that come nearest to what cannot be told, for the names of the question; each is one
 * that this persona gets an answer to.
 */
export function nearestFigures(
  topic: string,
  names: readonly Filter[],
  persona: PersonaName,
  today: string
): readonly SemanticQuery[] {
  return (nearest[topic] ?? [])
    .map(candidate => ({ ...candidate, filters: [...candidate.filters, ...names] }))
    .filter(query => compileQuery(query, { dialect: 'duckdb', persona, today }) !== null)
    .slice(0, mostOffered);
}

/** The topic of what is barred: what it is about, and whose tables it is in. */
export function barredTopic(isMoney: boolean, persona: PersonaName): string {
  if (isMoney) {
    return 'barred-money';
  }
  return mayRead(persona, 'sales_order') ? 'barred-purchases' : 'barred-sales';
}
