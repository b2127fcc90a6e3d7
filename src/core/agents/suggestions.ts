import type { PersonaName } from '../session/personas.js';

/** Questions worth asking first; a test asks each and expects an answer. */
export const suggestions: Readonly<Record<PersonaName, readonly string[]>> = {
  'Warehouse Manager': [
    'Which items are below their reorder point?',
    'What runs out within its lead time?',
    'What has not sold for 90 days?',
    'Top 10 products by units sold last month'
  ],
  'Field Engineer': [
    'What must be delivered today?',
    'Which orders are late, worst first?',
    'Plan tomorrow’s route from WH01'
  ],
  'Procurement Specialist': [
    'Which purchase orders are overdue?',
    'Which products cost more than a year ago?',
    'Score all suppliers'
  ]
};
