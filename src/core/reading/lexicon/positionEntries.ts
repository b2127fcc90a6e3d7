import { entry, field, filter, frame, measure, type LexiconEntry } from './LexiconEntry.js';
import type { ComparisonOperator } from '../../semantics/SemanticQuery.js';
import type { Sense, SenseOf } from './Sense.js';
import { threshold } from './threshold.js';
import { joined } from './phrasePattern.js';

const not = (name: string): Sense => ({ kind: 'filter', name, family: 'stock', negated: true });
const enough: Sense = { kind: 'cover' };
const cover: SenseOf<'measure'> = { kind: 'measure', name: 'cover_days' };
const restockAge: SenseOf<'field'> = {
  kind: 'field',
  field: 'days_since_restock',
  relation: 'stock'
};
const measured = (
  of: SenseOf<'measure'> | SenseOf<'field'>,
  operator: ComparisonOperator
): Sense => ({ kind: 'measured', of, operator });

const orderPrice =
  "the order price|order price|order prices|the order's price|the order's unit price|the order unit price|their order price|" +
  'the unit price|unit price|the price on the order|the line price|the sales price|selling price|the price ordered at';
const atOrderPrice = `${joined('at', orderPrice)}|`;

/** "How many units are over the maximum": the excess, not the whole stock. */
const surplus = (starts: string, verbs: string): string =>
  threshold(
    joined(starts, verbs, 'above|over|beyond|past|in excess of'),
    'maximum|max|maximum level|max level|maximum stock|max stock'
  );

const onHand =
  'stock|stock on hand|on hand|current stock|what we have|what we hold|inventory|stock level';
const inbound =
  'open pos|open po|open purchase orders|open purchases|what is on order|on order|inbound|incoming|' +
  'what is inbound|what is coming|what is coming in|still to receive|to be received|units on order|' +
  'outstanding pos|outstanding purchase orders|incoming stock|open orders|what is on the way|on the way';

/** Stock against what it is needed for, and with what is on its way. */
export const positionEntries: readonly LexiconEntry[] = [
  entry('cover|covers|meet|meets|satisfy|sufficient for', enough),
  entry(
    'from stock|from our stock|from the stock|from what we have|from what is in stock|out of stock on hand|' +
      'with the stock we have|with what we have|from stock on hand|off the shelf|from the shelf|' +
      'from current stock|with current stock|with the current stock',
    enough
  ),
  entry('finish|complete|fulfil|fulfill|fill', enough),
  entry(
    'enough stock|enough stock for|enough stock to|enough on hand|enough on hand for|enough in stock|enough in stock for|' +
      'sufficient stock|sufficient stock for|enough|enough for|enough of|enough left for|adequate stock|stock enough for',
    not('cannot_cover')
  ),
  entry(
    joined(
      'more than|exceed|exceeds|exceeding|higher than|bigger than|greater than|above|over|beyond',
      'we have|we have in stock|we have got|we hold|we have on hand|is in stock|there is|there is in stock|' +
        'is on hand|available stock|what we have|what is there|what is in stock|what we hold'
    ),
    filter('cannot_cover', 'stock')
  ),
  entry(
    'are we short of|we are short of|are we short on|we are short on|will we be short of|be short of|are we going to be short of|' +
      'insufficient stock|insufficient stock for|too little stock|too little stock for|short of stock|short on stock|' +
      'short of stock for|understocked for|short for open orders|short for our open orders|short against open orders|' +
      'short against orders|oversold|over sold|over committed|overcommitted|over allocated',
    filter('cannot_cover', 'stock')
  ),
  entry(
    'ship in full|shipped in full|go out in full|be filled in full|be fulfilled in full|fulfilled in full|filled in full|' +
      'be fully shipped|fully shipped|ship complete|shipped complete|go out complete|be completed from stock|' +
      'be fulfilled from stock|be filled from stock|be shipped from stock|delivered in full from stock|' +
      'be finished from stock|go in full|leave in full|be delivered in full',
    not('beyond_stock')
  ),
  entry(
    'how many short|how much short|how many units short|how many we are short|how many are we short|short by|' +
      'by how much|by how many|by how many units|by how many pieces|how many over|how much over|how far over|how far|how far under|' +
      'shortfall|shortfalls|short fall|the gap|gap|gaps|excess|the excess|qty over|quantity over|units over|qty short|' +
      'how many they could spare|how many could they spare|how many they can spare|how many can they spare|' +
      'how much could they spare|could spare|can spare|to spare|spare units|spare qty|spare quantity|spare|' +
      'overshoot|the difference|difference',
    { kind: 'gap' }
  ),
  entry('the days', { kind: 'gap' }),
  entry(
    joined(
      'lowest|shortest|smallest|least|fewest',
      'cover|days of cover|days cover|stock cover|days',
      'first|at the top|on top'
    ),
    { kind: 'sort', direction: 'asc' }
  ),
  entry(
    joined(
      'biggest|largest|worst|highest|greatest|most',
      'shortfall|shortage|gap|excess|deficit|surplus|short|overshoot|shortages|shortfalls|gaps',
      'first|at the top|on top'
    ),
    { kind: 'sort', direction: 'desc' }
  ),
  entry('asc', { kind: 'sort', direction: 'asc' }),
  entry('desc', { kind: 'sort', direction: 'desc' }),
  entry(
    'anywhere|whatever|in any warehouse|before hitting it|before hitting theirs|before they hit it|before reaching it|' +
      'before they get to it|before dropping to it|before dipping below it|without going under it|without dropping below it',
    frame
  ),
  entry(
    'blank dates|blank date|empty dates|empty date|blanks|missing dates|missing date|blank restock dates|blank restock date',
    filter('never_restocked', 'stock')
  ),
  entry(
    surplus(
      'how much|how many units|units|qty|quantity|the qty|the units|just the units|only the qty|only the units|just the qty|pieces',
      'are we sitting on|do we hold|do we have|are we|are|we hold|we have|'
    ),
    measure('surplus_units')
  ),
  entry(
    joined(
      'cash tied up in|money tied up in|capital tied up in|tied up in|value of|worth of|cost of|cash in|money in|cost value of',
      'just that surplus|that surplus|the surplus|just the surplus|that excess|the excess|just that excess|just the excess|the overstock|' +
        'that overstock|just the overstock|the surplus alone|the excess alone|that excess alone|that surplus alone|what is above max|the surplus units'
    ),
    measure('surplus_value')
  ),
  entry(
    joined(
      'that excess|that surplus|the excess|the surplus|this excess|this surplus|that overstock',
      'alone|itself|',
      'worth|is worth|cost',
      'at cost|at standard cost|'
    ),
    measure('surplus_value')
  ),
  entry(
    joined(
      'value|sales value|the value|order value|worth|what it is worth',
      'of',
      'the units still owed|units still owed|just the units still owed|what is still owed|what is outstanding|the outstanding units|' +
        'outstanding units|the outstanding quantity|those outstanding units|the units outstanding|the units still to go|what is still to go',
      atOrderPrice
    ),
    measure('value_to_go'),
    measure('value_on_order')
  ),
  entry(
    joined('value of', 'those units|them|those|that', 'at', orderPrice),
    measure('value_to_go'),
    measure('value_on_order')
  ),
  entry(
    joined(
      'those outstanding units|the outstanding units|outstanding units|what is outstanding|the units still owed|what is still owed|the units outstanding',
      'are worth|is worth|worth',
      atOrderPrice
    ),
    measure('value_to_go'),
    measure('value_on_order')
  ),
  entry(
    'days of cover|days cover|stock cover|days of stock cover|dos|doc|days of supply|days of stock|days of stock left|' +
      'days of inventory|days stock|days on hand|of stock left|of cover|of cover left|worth of stock|worth of stock left|cover in days|' +
      'days of stock we have left|days of stock remaining|of stock remaining|of inventory left',
    measure('cover_days')
  ),
  entry(
    'last less than|lasts less than|lasting less than|last under|lasts under|last fewer than|lasts for less than|' +
      'run out within|runs out within|run out in less than|gone within',
    measured(cover, '<')
  ),
  entry(
    'last more than|lasts more than|last longer than|lasts longer than|last over',
    measured(cover, '>')
  ),
  entry(
    'last restocked longer ago than|restocked longer ago than|last restock longer ago than|not restocked for longer than|' +
      'not been restocked for longer than|gone without a restock for longer than|gone without a restock for more days than|' +
      'without a restock for more days than|without a restock for longer than|last restocked more days ago than|' +
      'restocked more days ago than|not restocked within|not restocked in more days than|last topped up longer ago than',
    measured(restockAge, '>')
  ),
  entry(
    'at the rate|at that rate|at the pace|at the current rate|at this rate|run rate|sales rate|rate of sale|rate of sales|' +
      'based on|going by|going on|on the basis of|using|at the speed|burn rate|consumption rate|demand rate|at a rate|rate',
    { kind: 'rate' }
  ),
  entry(
    'include the empty ones|including the empty ones|incl the empty ones|include empty ones|including those at zero|' +
      'include those at zero|including ones at zero|including empties|including the ones at zero|even the empty ones|' +
      'including those already out|including those that are out|including those out of stock|those at zero too|' +
      'include the ones that are out|including anything at zero|include zero stock|including zero stock',
    { kind: 'keep-empty', of: null }
  ),
  entry('needed for open orders|wanted for open orders', filter('in_demand', 'stock')),
  entry('units above maximum with what is on order', measure('over_after')),
  entry('above maximum with what is on order', filter('over_after_inbound', 'stock')),
  entry('due for ordering', filter('to_order', 'stock')),
  entry(joined(onHand, 'plus|+|and|with|together with|added to', inbound), measure('stock_after')),
  entry(
    threshold(
      joined(
        'push|pushes|pushing|take|takes|tip|tips|put|puts|bring|brings|send|sends|carry',
        'us|it|them|stock|any',
        'past|over|above|beyond'
      ),
      'maximum|max|maximum stock|max stock|the maximum|our max|limit|our maximum|the limit|their max|their maximum'
    ),
    filter('over_after_inbound', 'stock')
  ),
  entry(
    'overfill|overfill us|over fill|overfilled|overstock us',
    filter('over_after_inbound', 'stock')
  ),
  entry(
    'i should order|we should order|i need to order|we need to order|i have to order|we have to order|' +
      'should i order|should we order|do i need to order|do we need to order|need to be ordered|needs ordering|need ordering|' +
      'do i order|order proposal|order proposals|purchase proposal|buy list|order suggestion*|to buy|should i buy|should we buy|' +
      'need to buy|what to order',
    filter('to_order', 'stock'),
    { kind: 'planning', relation: 'stock' }
  ),
  entry(
    joined(
      'qty|quantity|quantities|units|how many|how much',
      'to get back to|to reach|to fill up to|to bring back to|to bring it back to|to get to|to get up to|to top up to|to go back to|to restore|to be back at|needed to reach|up to|to fill to|to refill to',
      'max|maximum|the max|the maximum|max stock|maximum stock|their maximum|their max'
    ) +
      '|order quantity|order qty|suggested quantity|suggested qty|qty to order|quantity to order|units to order|how much to order|how many to order',
    measure('to_order_units')
  ),
  entry(
    `${joined('cost of|value of|cost for|cost', 'what i should order|what we should order|what we need to order|ordering it|ordering them|the order proposal')}|` +
      'cost of the order|order cost|cost to order|cost of ordering|what it would cost|what that would cost',
    measure('to_order_value')
  ),
  entry(
    'who else|which other warehouses|which other warehouse|other warehouses|other warehouse|another warehouse|other whs|other wh|' +
      'other sites|which other sites|other site|another site|other depots|other depot|elsewhere|somewhere else|anywhere else|' +
      'the other warehouses|other locations|other location|other branches|the others|transfer options|transfer candidates|' +
      'transfer option|transfer candidate|where else',
    { kind: 'elsewhere' }
  ),
  entry(
    'days without a restock|days without restock|days since the last restock|days since its last restock|days since being restocked|' +
      'how long since restock|how long since the last restock|days since they were restocked|days gone without a restock|' +
      'days unrestocked|time since restock|the days without restock',
    field('days_since_restock', 'stock')
  )
];
