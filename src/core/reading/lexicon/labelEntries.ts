import { measures } from '../../semantics/model/semanticModel.js';
import { entry, filter, measure, noun, type LexiconEntry } from './LexiconEntry.js';

const all = [...measures.values()];

/** Counts are labelled by the noun of what they count; "units short" depends on who asks. */
export const labelled = all.filter(
  ({ label, unit }) => unit !== 'count' && all.filter(other => other.label === label).length === 1
);

/** What chips and sentences say of figures is understood, too. */
export const labelEntries: readonly LexiconEntry[] = [
  ...labelled.map(({ label, name }) => entry(label, measure(name))),
  entry(
    'settings that contradict each other|with settings that contradict each other',
    filter('odd_settings', 'stock')
  ),
  entry(
    'order type*|type* of order*',
    noun({ dimension: 'sales_order_type', family: 'sales' }),
    noun({ dimension: 'purchase_order_type', family: 'purchase' })
  )
];
