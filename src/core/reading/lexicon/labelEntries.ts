import { measures } from '../../semantics/model/semanticModel.js';
import { entry, filter, measure, noun, type LexiconEntry } from './LexiconEntry.js';

/**
 * What chips and sentences say is understood, too: the labels of figures, but for counts, whose
 * label is the noun of what they count.
 */
export const labelEntries: readonly LexiconEntry[] = [
  ...[...measures.values()]
    .filter(({ unit }) => unit !== 'count')
    .map(({ label, name }) => entry(label, measure(name))),
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
