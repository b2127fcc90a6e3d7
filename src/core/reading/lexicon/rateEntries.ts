import {
  connective,
  entry,
  field,
  filter,
  measure,
  rank,
  type LexiconEntry
} from './LexiconEntry.js';

/** How much of something is how, in percent and on average. */
export const rateEntries: readonly LexiconEntry[] = [
  entry('%|percent|pct|per cent|in % terms', { kind: 'share' }),
  entry(
    'share of the total|share of total|% of total|% of the total|percent of total|% of all|percentage of all|' +
      'each ones share|each ones share of the total|as % of all|as a % of all|as a % of|as % of|as a percentage of|' +
      'as a share of|as a proportion of|how much of|what fraction of|fraction of|what part of|' +
      'what proportion of|what percent of|what percent|what %|what % of|which share of|share in %|ratio of',
    { kind: 'share' }
  ),
  entry(
    'went through|go through|goes through|going through|went via|go via|went to|goes to|go to|went with|' +
      'was with|is with|are with|were with|came from|comes from|come from|coming from|was on|is on|were on|are on|' +
      'sits with|sit with|sat with|sits in|sit in|is in|are in|was in|were in|placed through|made through|' +
      'is made up by|is down to|falls on|fall on|belongs to|belong to|that are|that were|that is|that was|' +
      'which are|which were|who are|ended up|turned out',
    connective('is')
  ),
  entry('went|go out|went out|gone out|sent off', { kind: 'frame' }),
  entry(
    'complete|in full|completely|fully picked|fully filled|fully fulfilled|fulfilled|went out complete|' +
      'go out complete|shipped complete|shipped in full|went out in full|delivered in full|picked in full',
    filter('line_complete', 'sales'),
    filter('line_received', 'purchase')
  ),
  entry(
    'late share|late %|% late|share late|percent late|late percentage|lateness %|late ratio|late rate|lateness rate',
    measure('open_late_rate'),
    measure('late_rate')
  ),
  entry(
    'overdue rate|overdue %|% overdue|share overdue',
    measure('open_late_rate'),
    measure('overdue_rate')
  ),
  entry(
    'completion rate|completion percentage|completion %|completion|delivery rate',
    measure('completion_rate')
  ),
  entry(
    'average days late|avg days late|average lateness|mean lateness|avg delay|average delay|mean delay|' +
      'average days of delay|how late on average|days late on average|avg delay when late|' +
      'average delay when late|average days late when late|avg days late when late',
    measure('average_days_late'),
    measure('average_receipt_delay')
  ),
  entry('average age|avg age|mean age', measure('average_order_age')),
  entry(
    'order date to delivery date|order date to due date|order to delivery|order to delivery date|' +
      'days between order and delivery|days between order and delivery date|' +
      'days between order date and delivery date|days from order date to delivery date|' +
      'order to delivery date days|order to delivery time|time from order to delivery|' +
      'days from order to delivery|days from order to due date|number of days between order and delivery date|' +
      'number of days between order and delivery|delivery lead time|quoted lead time|quoted days',
    measure('average_promise_days'),
    measure('average_actual_lead_time')
  ),
  entry(
    'po date to receipt|order to receipt|order date to receipt|order date to actual delivery|' +
      'order date to receipt date|order date to arrival|from order to receipt|from order to arrival|' +
      'days from order to receipt|days from order date to receipt|how long they take|how long it takes|' +
      'how long do they take|real lead time|actual delivery time|supplier lead time|lead time achieved|' +
      'achieved lead time|actual average lead time|average real lead time|take to deliver|takes to deliver',
    measure('average_actual_lead_time')
  ),
  entry(
    'days we have set up|lead time set up|configured one|configured lead time|set up lead time|lead time we have set up|' +
      'the days set up|lead time in the system|lead time in our system|lead time on file|planned lead time|' +
      'configured days|lead time settings|system lead time',
    measure('set_lead_time'),
    field('lead_time_days', 'stock')
  ),
  entry(
    'units received over units ordered|received over ordered|received units over ordered units|' +
      'received vs ordered|units received against units ordered|received against ordered|unit fill|unit fill %|' +
      'fill %|fill percentage|fill in %|received quantity over ordered quantity|fill rate %',
    measure('receipt_fill_rate'),
    measure('unit_fill_rate')
  ),
  entry(
    'actual minus standard x qty|actual minus standard times quantity|paid price minus standard|' +
      'actual minus standard|price variance against standard cost|purchase price variance against standard cost|' +
      'price variance against standard|ppv against standard|variance against standard cost|' +
      'variance to standard',
    measure('price_variance')
  ),
  entry(
    'average price|avg price|average unit price|avg unit price|mean unit price|average buying price|' +
      'average purchase price|weighted average unit price|quantity weighted average unit price|' +
      'quantity weighted average price|weighted price|weighted average cost|average cost|avg cost|' +
      'average buying price per unit|price per unit|average price per unit|unit price paid|unit prices paid|' +
      'unit cost paid|total money / total units|weighted unit cost|weighted average unit cost',
    measure('average_price_paid')
  ),
  entry(
    'full|% full|% of max stock|% of capacity|percent of capacity|stock over capacity|stock over capacity %|' +
      'stock utilisation|stock utilization|warehouse utilisation|warehouse utilization|% of maximum stock|' +
      'percentage of max stock|percentage of capacity|stock as % of max|stock as % of max stock|' +
      'stock as % of maximum|against total maximum stock|against maximum stock|stock against max stock|' +
      'stock vs capacity|percent used|% used|how full in percent|fill % of the warehouse|share of capacity used',
    measure('utilisation')
  ),
  entry('fullest', rank('desc', { measure: 'utilisation' })),
  entry('emptiest', rank('asc', { measure: 'utilisation' }))
];
