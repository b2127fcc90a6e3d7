import type { Translation } from '../language/Translation.js';
import type { DimensionName } from '../semantics/model/Dimension.js';
import type { Chip, ChipSlot } from './Outcome.js';
import type { QueryWords } from './QueryWords.js';

/** Parameters that name members of a dimension. */
const named: Readonly<Record<string, DimensionName>> = {
  product_code: 'product',
  product_codes: 'product',
  product_group: 'product_group',
  warehouse_code: 'warehouse',
  supplier_code: 'supplier',
  suppliers: 'supplier',
  order_ids: 'sales_order'
};

/** Other parameters: where they belong, and how they are said; `%1` stands for the value. */
const others: Readonly<Record<string, readonly [ChipSlot, string]>> = {
  days: ['period', 'the next %1 days'],
  horizon: ['period', '%1 ahead'],
  granularity: ['group', 'by %1'],
  period: ['group', 'by %1'],
  metric: ['measure', '%1'],
  group_by: ['group', 'by %1'],
  class: ['filter', 'class %1'],
  compare: ['measure', 'against %1'],
  from: ['period', 'from %1'],
  to: ['period', 'to %1'],
  date: ['period', 'on %1'],
  start_with: ['order', '%1 first'],
  vehicles: ['filter', 'vehicles: %1'],
  capacity_units: ['filter', '%1 units a vehicle'],
  start_time: ['period', 'from %1 o’clock'],
  service_level: ['filter', 'service level %1'],
  lead_time_days: ['filter', 'lead time %1 days'],
  threshold_percent: ['filter', 'at least %1 %'],
  method: ['measure', '%1']
};

/** What the values of a choice are called. */
const values: Readonly<Record<string, string>> = {
  unit_cost: 'unit cost',
  previous_year: 'the year before',
  product_group: 'product group'
};

function said(value: unknown, trans: Translation): string {
  const text = String(value);
  return values[text] === undefined ? text : trans.__(values[text]);
}

/**
 * How a task was understood: what is planned, and each parameter in plain words.
 * @param title of the tool @param parameters by the tool's own names
 */
export function chipsOfTask(
  title: string,
  parameters: Readonly<Record<string, unknown>>,
  words: QueryWords,
  trans: Translation
): readonly Chip[] {
  const chip = (slot: ChipSlot, label: string): Chip => ({
    slot,
    label,
    assumed: false,
    choices: []
  });
  const told = Object.entries(parameters).flatMap(([name, value]): Chip[] => {
    const dimension = named[name];
    if (dimension) {
      const keys = (Array.isArray(value) ? value : [value]).map(String);
      return [chip('filter', words.filter({ kind: 'members', dimension, keys, negated: false }))];
    }
    const [slot, text] = others[name] ?? [];
    return slot && text !== undefined ? [chip(slot, trans.__(text, said(value, trans)))] : [];
  });
  return [chip('measure', trans.__(title)), ...told];
}
