import { entry, event, measure, type LexiconEntry } from './LexiconEntry.js';

/** How long suppliers need, beside what is set up for it, and what came of what was ordered. */
export const leadTimeEntries: readonly LexiconEntry[] = [
  entry(
    'take longer than|takes longer than|took longer than|taking longer than|take longer on average than|' +
      'takes longer on average than|took longer on average than|really take longer than|' +
      'really take longer on average than|actually take longer than|actually take longer on average than|' +
      'on average take longer than|take on average longer than|run longer than|take more days than|' +
      'needed longer than|need longer than|need more days than|needed more days than|are slower than',
    {
      kind: 'measured',
      of: { kind: 'measure', name: 'average_actual_lead_time' },
      operator: '>'
    }
  ),
  entry(
    'lead time in our settings|lead time in the settings|lead time we have set|lead time set|set lead time|' +
      'lead time setting|lead time we plan with|lead time we work with|lead time we assume|assumed lead time|' +
      'what we have set up|days set up|system lead time|lead time parameter|lead time in the master data|' +
      'the lead time we have in the system|lead time configured|lead time we have configured',
    measure('set_lead_time')
  ),
  entry(
    'too optimistic compared with|too optimistic compared to|too optimistic against|too short compared with|' +
      'too short compared to|too low compared with|too low compared to|too short against|too short for',
    { kind: 'operator', operator: '<', postfix: false }
  ),
  entry(
    'what suppliers actually needed|what suppliers really needed|what suppliers actually need|' +
      'what suppliers really need|what suppliers actually take|what it really takes|what they really take|' +
      'what they actually took|what it actually took|days it really took|real average lead time|' +
      'average lead time in reality|actual average',
    measure('average_actual_lead_time')
  ),
  entry(
    'did we actually get|we actually got|did we actually receive|actually received|we actually received|' +
      'did we get in the end|did we receive|have we received|did actually arrive|actually arrived',
    event('purchase', 'purchase_order', 'actual_delivery_date', { filter: 'received' })
  )
];
