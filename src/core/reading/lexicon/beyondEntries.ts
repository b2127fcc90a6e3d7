import { entry, type LexiconEntry } from './LexiconEntry.js';
import type { RelationName } from '../../semantics/model/Relation.js';
import type { Sense } from './Sense.js';

const planning = (relation: RelationName): Sense => ({ kind: 'planning', relation });
const beyond = (topic: string): Sense => ({ kind: 'beyond', topic });

/** What people ask for and the six tables cannot tell, and what the assistant does not do. */
export const beyondEntries: readonly LexiconEntry[] = [
  entry('weight|weigh|weighs|heavy|how heavy|kilo|kilos|kg|tonnes|tons', beyond('weight')),
  entry(
    'square metre*|square meter*|cubic metre*|m2|m3|floor space|pallet space*|volume in m3',
    beyond('volume')
  ),
  entry('van|vans|truck*|vehicle*|driver*|lorr*|lorry|lorries', beyond('vehicle')),
  entry('picker*|staff|employee*|worker*|person|people|shift*', beyond('people')),
  entry(
    'moq|minimum order quantity|minimum order quantities|payment terms|payment term|incoterm*|discount*',
    beyond('terms')
  ),
  entry(
    'quality|reject*|reject rate|defect*|defect rate|complaint*|returns|return rate|damaged|scrap rate',
    beyond('quality')
  ),
  entry('currency|exchange rate*|in dollars|in euros|in usd|in eur', beyond('currency')),
  entry(
    'otif|on-time in-full|on time in full|delivered on time|on time last',
    beyond('punctuality')
  ),
  entry(
    'forecast*|predict|prediction*|projected demand|expected demand|days of cover|cover|weeks of cover|' +
      'stock cover|run rate|turnover rate|stock turn*|abc|abc analysis|abc split|demand pattern',
    planning('sales_line')
  ),
  entry(
    'safety stock|service level*|stockout risk|risk of stockout|run dry|runs out|will run out|running out|' +
      'odds|should the reorder point be|optimal reorder point|right reorder point',
    planning('sales_line')
  ),
  entry(
    'route*|plan me a route|delivery plan|quickest way round|round trip',
    planning('sales_order')
  ),
  entry(
    'supplier score*|score|scorecard*|rate suppliers|who is cheaper|cheaper|savings|cost savings|' +
      'save by moving|price trend|spend trend',
    planning('purchase_order')
  ),
  entry(
    'set|update|change the|modify|edit|mark|delete|remove from the system|insert|push|move|reschedule|rebook|' +
      'close|cancel the|cancel order|create a|raise a|place an order|book|assign|approve|drop table|truncate|alter',
    { kind: 'write' }
  )
];
