import type { TableName } from '../database/tables.js';

export const personaNames = [
  'Warehouse Manager',
  'Field Engineer',
  'Procurement Specialist'
] as const;

export type PersonaName = (typeof personaNames)[number];

export interface Persona {
  readonly name: PersonaName;
  /** The only tables this persona reads; everything else is refused. */
  readonly tables: readonly TableName[];
}

const stock = ['product', 'warehouse_product'] as const;
const sales = ['sales_order_header', 'sales_order_line'] as const;
const purchases = ['purchase_order_header', 'purchase_order_line'] as const;

/** The whitelists of the original design. */
export const personas: Readonly<Record<PersonaName, Persona>> = {
  'Warehouse Manager': { name: 'Warehouse Manager', tables: [...stock, ...sales] },
  'Field Engineer': { name: 'Field Engineer', tables: [...stock, ...sales] },
  'Procurement Specialist': { name: 'Procurement Specialist', tables: [...stock, ...purchases] }
};

/** The personas that may read a table, for a refusal that says whom to ask. */
export function personasReading(table: TableName): readonly PersonaName[] {
  return personaNames.filter(name => personas[name].tables.includes(table));
}
