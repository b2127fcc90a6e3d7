import type { PersonaName } from '../../../src/core/session/personas.js';

/** What it is, who asks, what is asked, and how it ends: an outcome, or the code of an error. */
export const badInput: readonly (readonly [string, PersonaName, string, string])[] = [
  ['nothing', 'Warehouse Manager', '', 'query/empty'],
  ['blanks', 'Warehouse Manager', ' \n\t ', 'query/empty'],
  ['1,001 characters', 'Warehouse Manager', 'stock '.repeat(167).slice(0, 1001), 'query/too-long'],
  ['control characters', 'Field Engineer', 'late\u0007 orders', 'query/control-characters'],
  ['half of an emoji', 'Field Engineer', 'late orders \ud83d', 'query/control-characters'],
  ['emoji', 'Warehouse Manager', '🚚📦', 'unknown'],
  ['right-to-left text', 'Warehouse Manager', 'ما هي الطلبات المتأخرة؟', 'unknown'],
  ['punctuation', 'Warehouse Manager', '?!', 'unknown'],
  ['words without a meaning here', 'Field Engineer', 'how is the weather in Oslo', 'unknown'],
  ['a statement that changes data', 'Warehouse Manager', 'DROP TABLE product', 'refuse'],
  ['the same with a mark', 'Procurement Specialist', 'drop table product;', 'refuse'],
  ['a change in words', 'Warehouse Manager', 'please delete all orders of WH02', 'refuse'],
  [
    'SQL on tables of another persona',
    'Field Engineer',
    'select * from purchase_order_line',
    'refuse'
  ],
  ['an order to someone else', 'Procurement Specialist', 'send an email to Borealis', 'refuse'],
  ['purchases', 'Warehouse Manager', 'which purchase orders are overdue?', 'refuse'],
  ['spend', 'Field Engineer', 'spend by supplier this year', 'refuse'],
  ['customers', 'Procurement Specialist', 'which customers are late?', 'refuse'],
  ['sales', 'Procurement Specialist', 'units sold last month', 'refuse'],
  ['a table by its name', 'Procurement Specialist', 'show sales_order_line', 'refuse']
];
