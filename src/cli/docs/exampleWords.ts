import type { ModelExtension } from '../../core/reading/extension/ModelExtension.js';

/** What an administrator may write; shown as an example, and checked by a test. */
export const exampleWords: ModelExtension = {
  synonyms: [{ phrase: 'bin level', means: 'units in stock' }],
  metrics: [{ words: ['late units'], measure: 'units_to_go', filters: ['late_sales'] }],
  valueLabels: [{ dimension: 'warehouse', value: 'WH01', label: 'Rotterdam' }]
};
