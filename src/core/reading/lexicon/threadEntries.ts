import type { DimensionName } from '../../semantics/model/Dimension.js';
import { connective, entry, filter, frame, type LexiconEntry } from './LexiconEntry.js';
import { line, purchaseLine } from './orderNouns.js';
import { remarks } from './remarks.js';
import type { Sense, SenseOf } from './Sense.js';

const row = (from: 'top' | 'bottom', at: number, count = 1): Sense => ({
  kind: 'row',
  from,
  at,
  count
});
const mention = (dimension: DimensionName, both = false): Sense => ({
  kind: 'mention',
  dimension,
  both
});
const widen = (what: SenseOf<'widen'>['what']): Sense => ({ kind: 'widen', what });

const ordinals = [
  ['first', '1st', 'one', '1'],
  ['second', '2nd', 'two', '2'],
  ['third', '3rd', 'three', '3'],
  ['fourth', '4th', 'four', '4'],
  ['fifth', '5th', 'five', '5']
] as const;

const rowEntries = ordinals.map(([word, short, name, digit], at) =>
  entry(
    [word, short]
      .flatMap(ordinal => ['one', 'row', 'entry', 'on the list'].map(noun => `${ordinal} ${noun}`))
      .concat([`number ${name}`, `number ${digit}`, `no ${digit}`, `nr ${digit}`, `# ${digit}`])
      .concat(at === 0 ? [] : [word, short])
      .join('|'),
    row('top', at)
  )
);

const severalEntries = ordinals
  .slice(1)
  .flatMap(([, , name, digit], index) => [
    entry(`first ${name}|first ${digit}`, row('top', 0, index + 2)),
    entry(
      `last ${name}|last ${digit}|bottom ${name} there|bottom ${digit} there`,
      row('bottom', 0, index + 2)
    )
  ]);

/** "That customer", "this client": one that an earlier turn named. */
const mentioned = (nouns: string, dimension: DimensionName): LexiconEntry =>
  entry(
    nouns
      .split('|')
      .flatMap(noun => ['that', 'this', 'the same', 'said'].map(which => `${which} ${noun}`))
      .join('|'),
    mention(dimension)
  );

/** "Both warehouses": the two that the turns before named. */
const both = (nouns: string, dimension: DimensionName): LexiconEntry =>
  entry(
    nouns
      .split('|')
      .flatMap(noun => [`both ${noun}`, `both of those ${noun}`, `both of the ${noun}`])
      .join('|'),
    mention(dimension, true)
  );

/** Words that say how a turn stands to the turns before it. */
export const threadEntries: readonly LexiconEntry[] = [
  entry('they|theyre|he|she', { kind: 'pronoun', of: 'doer' }),
  entry('them|their|theirs', { kind: 'pronoun', of: 'members' }),
  entry('it|its', { kind: 'pronoun', of: 'one' }),
  entry('there', { kind: 'pronoun', of: 'place' }),
  entry(
    'which ones|which are they|which ones are they|what are they|list them|list those|show them|' +
      'show me them|show those|show me those|name them|let me see them|let me see those|which are those|' +
      'show me which|show me which ones|what are those|who are they|who are those',
    { kind: 'turn', of: 'rows' }
  ),
  entry(
    'how much is that|how much is it|how much are they|what does that cost|what does it cost|' +
      'what would that cost|what would it cost|what would they cost|what would those cost|what will that cost|' +
      'what will it cost|how much would that cost|how much would it cost|how much does that cost|' +
      'what does that come to|what does it come to|what does that add up to|what is that in money|' +
      'how much money is that|what are they worth|what is it worth|what is that worth|how much is that worth',
    { kind: 'quantity', of: 'value' }
  ),
  entry('in units|how much is that in units|what is that in units', {
    kind: 'quantity',
    of: 'units'
  }),
  entry('comparison|the comparison|comparisons', widen('versus')),
  ...rowEntries,
  ...severalEntries,
  entry('top one|one at the top|top row|topmost one|top of the list|one on top', row('top', 0)),
  entry('last one|bottom one|one at the bottom|last row|bottom of the list', row('bottom', 0)),
  mentioned('customer|client|account|cust', 'customer'),
  mentioned('supplier|vendor|supp', 'supplier'),
  mentioned('warehouse|depot|site|wh|branch', 'warehouse'),
  mentioned('product|item|sku|article|good|part', 'product'),
  mentioned('product group|group|category|family', 'product_group'),
  mentioned('area|region|zone|district|delivery area', 'area'),
  both('customers|clients|accounts', 'customer'),
  both('suppliers|vendors', 'supplier'),
  both('warehouses|depots|sites|branches|sheds', 'warehouse'),
  both('products|items|skus|articles', 'product'),
  both('product groups|groups|categories', 'product_group'),
  both('areas|regions|zones', 'area'),
  entry('that order|this order|the same order', mention('sales_order'), mention('purchase_order')),
  entry('that po|this po|that purchase order|this purchase order', mention('purchase_order')),
  entry(
    'all|all the|all of the|regardless of|whatever|whichever|no matter which',
    connective('all')
  ),
  entry(
    'no ,|nope|nope ,|no no|no i meant|no i mean|i meant|i mean|meant|sorry|sorry ,|oops|correction',
    connective('no')
  ),
  entry('filter*|filtering|restriction*|condition*|constraint*|all filters', widen('filters')),
  entry(
    'any date|any dates|any time|all time|all dates|whole period|all periods|any period|' +
      'regardless of date|regardless of the date|whatever the date|date filter|date range|time filter|' +
      'time limit|period filter|date limit|date restriction|whenever',
    widen('period')
  ),
  entry(
    'all of them|the full list|full list|the whole list|whole list|the complete list|complete list|' +
      'the rest too|the entire list|entire list|not just those|all rows|every row|the lot',
    widen('limit')
  ),
  entry(
    'why|why so|how come|how so|why is that|why are those|why that|explain|explain that|explain it|' +
      'explain this|what is behind that|what is behind it|what makes up that|what makes that up|' +
      'where does that come from|how did you get that|how is that calculated|how is that worked out|' +
      'show me why|tell me why|why those|why these|based on what',
    { kind: 'turn', of: 'why' }
  ),
  entry(
    'undo|undo that|undo it|go back|take that back|previous answer|back to the previous one|' +
      'back to the one before|go back one|one step back|revert|revert that|scratch that|as before|back|' +
      'as it was|back to before|the answer before',
    { kind: 'turn', of: 'back' }
  ),
  entry(
    'narrow to|narrow it to|narrow that to|narrow down to|narrow it down to|restrict it to|limit it to|' +
      'keep only|keep just|leave only|leave just|show only|only show|only keep|filter on|filter to|' +
      'filter for|filter by|just show|now only|now just|just keep|only want|i only want',
    connective('only')
  ),
  entry('instead of|rather than|in place of|and not by|not by', connective('instead-of')),
  entry(
    'what is on them|what is in them|what is on those|what is on it|what is in it|what is on that|' +
      'what goods are on them|what items are on them|contents|their contents|lines of those|order contents',
    line,
    purchaseLine
  ),
  entry('down by|down per|down into|up by|out by', connective('by')),
  entry('break|split|drill into|drill down into|zoom in on|zoom into|dig into|look into', frame),
  entry(
    'largest on top|biggest on top|highest on top|worst on top|most on top|largest at top|largest to smallest|' +
      'largest at the top please|top down|biggest at top|highest at top',
    { kind: 'sort', direction: 'desc' }
  ),
  entry('smallest on top|lowest on top|fewest on top|smallest to largest|lowest to highest', {
    kind: 'sort',
    direction: 'asc'
  }),
  entry(
    'anything missing|something missing|missing anything|missing something|items missing|lines missing|' +
      'less than ordered|fewer than ordered|less than we ordered|received less than ordered|' +
      'got less than ordered|not received in full|not delivered in full|not in full|incomplete lines',
    filter('line_to_go', 'sales'),
    filter('line_outstanding', 'purchase')
  ),
  entry(
    'past their date|past its date|past date|past the date|beyond their date|past their dates',
    filter('late_sales', 'sales'),
    filter('overdue', 'purchase')
  ),
  entry('again|once more|once again|rank', frame),
  entry(remarks, frame)
];
