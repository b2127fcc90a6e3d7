import type { TableName } from '../../core/database/tables.js';
import type { Translation } from '../../core/language/Translation.js';
import { personas, type PersonaName } from '../../core/session/personas.js';

/** What a persona may see, in words: "Products, stock and sales orders". */
export function personaScope(persona: PersonaName, trans: Translation, locale: string): string {
  const may = (table: TableName): boolean => personas[persona].tables.includes(table);
  const parts = [
    may('product') ? trans.__('products') : '',
    may('warehouse_product') ? trans.__('stock') : '',
    may('sales_order_line') ? trans.__('sales orders') : '',
    may('purchase_order_line') ? trans.__('purchase orders') : ''
  ];
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts.filter(Boolean));
}
