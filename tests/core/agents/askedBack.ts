import type { PersonaName } from '../../../src/core/session/personas.js';

/** Questions that leave something open; each choice of the question back must be answered. */
export const askedBack: readonly (readonly [PersonaName, string])[] = [
  ['Warehouse Manager', 'whats the status of order 1204'],
  ['Warehouse Manager', 'whats our service level'],
  ['Warehouse Manager', 'compare with last year'],
  ['Warehouse Manager', 'compare this month with last month'],
  ['Warehouse Manager', 'sales for the north warehouse'],
  ['Warehouse Manager', 'revenue of united last month'],
  ['Warehouse Manager', 'which warehouse is better, WH01 or WH02'],
  ['Warehouse Manager', 'top 5'],
  ['Warehouse Manager', 'worst warehouse'],
  ['Warehouse Manager', 'P1031'],
  ['Field Engineer', 'is 3055 gone out yet'],
  ['Field Engineer', 'order 2210 - whats the holdup'],
  ['Field Engineer', 'plan my route'],
  ['Field Engineer', 'big orders for tomorrow'],
  ['Field Engineer', 'anything urgent'],
  ['Field Engineer', 'how long do orders take'],
  ['Procurement Specialist', 'PO 1130'],
  ['Procurement Specialist', 'whats the wrench costing us'],
  ['Procurement Specialist', "who's better, Keystone or Meridian?"],
  ['Procurement Specialist', 'compare suppliers for bolts'],
  ['Procurement Specialist', 'how long does Borealis take'],
  ['Procurement Specialist', 'is the delay bad'],
  ['Procurement Specialist', 'is Granite any good']
];
