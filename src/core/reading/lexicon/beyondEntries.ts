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
  entry(
    'van|vans|truck*|vehicle*|driver*|lorr*|lorry|lorries|carrier*|courier*|haulier*|parcel service*|tracking number*',
    beyond('vehicle')
  ),
  entry(
    'picker*|staff|employee*|worker*|person|people|shift*|sales rep*|salesperson|salespeople|account manager*|colleague*|who signed|signed for|assigned to|mine',
    beyond('people')
  ),
  entry(
    'moq|moqs|minimum order quantity|minimum order quantities|min order qty|payment term*|incoterm*|discount*|rebate*|contract price*|contract|contracts',
    beyond('terms')
  ),
  entry(
    'quality|reject|rejects|rejected|rejection*|reject rate|defect*|defective|faulty|faults|defect rate|complaint*|returns|returned|return rate|damaged|damages|breakages|scrap rate',
    beyond('quality')
  ),
  entry(
    'currency|currencies|exchange rate*|in dollars|in euros|in pounds|in usd|in eur|in gbp',
    beyond('currency')
  ),
  entry(
    'invoice*|invoiced|unpaid|payment*|paid us|receivable*|payable*|credit limit*|vat|tax|taxes',
    beyond('invoices')
  ),
  entry(
    'shipping cost*|shipping costs|freight|freight cost*|delivery cost*|transport cost*|delivery charge*|logistics cost*|holding cost*|storage cost*|import duty',
    beyond('freight')
  ),
  entry(
    'shelf life|expiry|expiry date*|expiration|best before|batch number*|lot number*|serial number*|which bin|what bin|bin location*|which aisle|which shelf|which rack|barcode*|ean|hs code*|country of origin|dimensions of',
    beyond('attributes')
  ),
  entry(
    'phone|phone number*|telephone|email|emails|email address*|contact|contacts|contact details|contact person',
    beyond('contact')
  ),
  entry(
    'time window*|delivery window*|delivery slot*|what time|at what time|which time|time slot*|opening hours|opening time*',
    beyond('clock')
  ),
  entry(
    'distance|distances|how far|mileage|miles|km|kilometres|kilometers|coordinates|traffic jam*|drive time|driving time',
    beyond('distance')
  ),
  entry('reserved|allocated|allocation*|earmarked', beyond('allocation')),
  entry(
    'who changed|audit trail|change log|change history|who entered|who placed the order|who ordered it internally',
    beyond('people')
  ),
  entry('carbon footprint|co2|emission*|carbon', beyond('emissions')),
  entry('budget|budgets|target|targets|plan figure*|kpi target*', beyond('targets')),
  entry(
    'otif|on-time in-full|on time in full|delivered on time|on time last',
    beyond('punctuality')
  ),
  entry(
    'forecast*|predict|prediction*|projected demand|expected demand|' +
      'turnover rate|stock turn*|demand pattern',
    planning('sales_line')
  ),
  entry(
    'safety stock|stockout risk|risk of stockout|run dry|runs out|will run out|running out|' +
      'odds|should the reorder point be|optimal reorder point|right reorder point',
    planning('sales_line')
  ),
  entry(
    'route*|plan a route|plan my route|plan the route|plan my day|plan my stops|plan my drops|plan me a route|delivery plan|quickest way round|round trip',
    planning('sales_order')
  ),
  entry(
    'supplier score*|score|scorecard*|rate suppliers|who is cheaper|cheaper|savings|cost savings|' +
      'save by moving|price trend|spend trend',
    planning('purchase_order')
  ),
  entry(
    'set|send|send an email|email the|email to|message|notify|cancel|update|change the|modify|edit|mark|delete|remove from the system|insert|push|move|reschedule|rebook|' +
      'close|cancel the|cancel order|create a|raise a|place an order|book|assign|approve|drop table|truncate|alter',
    { kind: 'write' }
  )
];
