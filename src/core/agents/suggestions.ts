import type { PersonaName } from '../session/personas.js';

/** Questions worth asking first; a test asks each and expects an answer. */
export const suggestions: Readonly<Record<PersonaName, readonly string[]>> = {
  'Warehouse Manager': [
    'Which items are below their reorder point?',
    'What has not sold for 90 days?',
    'Stock value at cost by warehouse',
    'Top 10 products by units sold last month'
  ],
  'Field Engineer': [
    'What must be delivered today?',
    'Which orders are late, worst first?',
    'How many orders are due per day next week?'
  ],
  'Procurement Specialist': [
    'Which purchase orders are overdue?',
    'Spend by supplier this year, biggest first',
    'Which products cost more than a year ago?'
  ]
};
