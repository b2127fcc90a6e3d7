import { entry, frame, noun, rank, type LexiconEntry } from './LexiconEntry.js';

const units = ['day', 'week', 'month', 'quarter', 'year'] as const;

/** Words of growth, of averages and of what stands out. */
export const growthEntries: readonly LexiconEntry[] = [
  entry(
    'growth %|growth in %|growth in percent|percentage change|percentual change|% growth|' +
      'pct change|change in %|change in percent|change %|% difference|% up or down|percent up or down|' +
      'percentage up or down|how much up or down|up or down how many %|up or down by how much|and % change|' +
      'the % change|how much more|how much less|how much higher|how much lower|how much dearer|' +
      'by how much more|evolution|price creep|creep|trend vs',
    { kind: 'change', direction: null }
  ),
  entry(
    'more|up|increased|grew|went up|gone up|rising|rose|increases|increases of|increase of|rises|higher|' +
      'has grown|have grown|are up|is up|bigger|risen|up by|grown by|growing',
    { kind: 'change', direction: 'up' }
  ),
  entry(
    'less|fewer|down|decreased|fell|fallen|went down|gone down|dropped|declined|shrunk|decreases|decrease of|' +
      'decreases of|lower|are down|is down|has dropped|have dropped|shrinking|declining',
    { kind: 'change', direction: 'down' }
  ),
  entry('between them|jointly|in aggregate|collectively|taken together|together|combined', {
    kind: 'total'
  }),
  entry('doing against|doing versus|doing vs|doing compared with|doing compared to', {
    kind: 'versus'
  }),
  entry('worst|poorest', rank('desc', { judged: 'worst' })),
  entry('peak|record', rank('desc')),
  entry('slowest|longest', rank('desc')),
  entry('quickest|fastest|shortest', rank('asc')),
  entry('which is worse|which one is worse|worse|worse off', { kind: 'sort', direction: 'desc' }),
  entry(
    'longest first|slowest first|longest 1st|slowest 1st|worst 1st|highest 1st|biggest 1st|longest on top|' +
      'biggest on top|highest on top|slowest on top|longest at top|slowest area first|' +
      'slowest supplier first|from slowest to fastest|desc|largest on top|most on top',
    { kind: 'sort', direction: 'desc' }
  ),
  ...units.map(unit => entry(`/ ${unit}`, { kind: 'time' as const, unit, splits: true })),
  entry('day* of week|weekday*|dow|week day*|day* of the week', {
    kind: 'time',
    unit: 'weekday',
    splits: false
  }),
  entry('by day of the week|by weekday|per weekday|by day of week', {
    kind: 'time',
    unit: 'weekday',
    splits: true
  }),
  entry(
    'only days that had orders|only count days that had orders|days without any orders|days without orders|' +
      'only count days with orders|only days with orders|count only days with orders|skip days without orders|' +
      'skip days without any orders|exclude days without orders|exclude days without any orders|' +
      'ignore days without orders|ignoring days without orders|not counting days without orders|' +
      'leave out days without orders|leaving out days without orders|skip empty days|ignore empty days|' +
      'count only days that had orders|only count days which had orders|days with orders only|only days that had any',
    { kind: 'sized', size: 'nonempty' }
  ),
  entry(
    'weighted|weighted by qty|weighted by quantity|weighted by volume|weighted by units|quantity weighted|' +
      'qty weighted|volume weighted|weighted average|weighted by order quantity|weighted by ordered quantity',
    { kind: 'average', weighted: true }
  ),
  entry(
    'both figures|both amounts|both numbers|both values|next to it|next to each other|side by side|beside it|' +
      'alongside|and the percentage|and the %|as well as the percentage|' +
      'concentration check|concentration|how dependent are we on|dependent|rank|rank all of them',
    frame
  ),
  entry('size|sizes|how big|how large', { kind: 'quantity', of: 'units' }),
  entry(
    'shed*|warehouse code*|receiving warehouse*|shipping warehouse*|delivering warehouse*|source warehouse*|' +
      'dispatching warehouse*',
    noun({ dimension: 'warehouse' })
  ),
  entry(
    'prefix|prefixes|order prefix*|order type*|type of order|types of order|kind of order|order channel*|' +
      'channel*|order kind*|po type*|po prefix*',
    noun({ dimension: 'sales_order_type', family: 'sales' }),
    noun({ dimension: 'purchase_order_type', family: 'purchase' })
  )
];
