import { entry, frame, type LexiconEntry } from '../lexicon/LexiconEntry.js';
import type { CueName } from './CueName.js';

const cue = (phrases: string, name: CueName): LexiconEntry =>
  entry(phrases, { kind: 'cue', cue: name });
const option = (phrases: string, name: string, value: string): LexiconEntry =>
  entry(phrases, { kind: 'option', name, value });

/** What people say of planning: what is to come, what to do about it, and why they ask. */
export const taskEntries: readonly LexiconEntry[] = [
  cue(
    '{demand|sales|usage|volume|consumption|} {forecast*|prediction*|projection*|outlook*|estimate*}|' +
      'forecasting|forecasted|predict|predicted|project|projected|estimated|anticipate|anticipated|' +
      '{will|would|might} {the|our|} {customers|clients|buyers} {want|need|buy|order|take|ask for|require|demand}|' +
      '{expected|future|coming|upcoming|likely|projected|forecast|forecasted|predicted|anticipated} ' +
      '{demand|sales|usage|volume*|consumption|requirement*|need*}|demand plan',
    'forecast'
  ),
  cue(
    'how many|how much|how big|how high|how large|how many units|what quantity|what volume|number of units',
    'how-many'
  ),
  cue(
    'will|will we|will be|will there be|will i|going to|gonna|are we going to|is going to|' +
      '{do|should|can|might|could} {we|i} expect {to|}|{are|am|is} {we|i|it|} likely to|likely to|about to|set to|' +
      'expect|expect to|expected to|would|would we',
    'to-come'
  ),
  cue(
    'need|needs|needed|sell|sold|selling|use|used|using|go through|going through|get through|get thru|go thru|' +
      'going thru|get rid of|shift|move|ship|consume|consumed|require|required|demand|be needed|be sold|be used|' +
      'be ordered|be required|burn through|burn thru|demand for|sales|usage|be the demand',
    'using-up'
  ),
  cue(
    '{run|runs|running|ran|stock|stocking} {out|dry|short|out of stock|out of}|{go|goes|going|be|sell|sells|selling} {out of stock|out}|' +
      'stock out|stock outs|stockout*|stock-out*|out of stock|hit zero|reach zero|dry up|be gone|be empty|{is|are} {gone|all gone|empty|used up}|last|lasts',
    'run-out'
  ),
  cue(
    'odds|odds of|the odds|odds that|odds on|chance*|chance* of|chance* that|probability|probability of|' +
      'likelihood|likelihood of|likely|how likely|risk*|risk* of|risking|at risk|at risk of|in danger|in danger of|danger of|' +
      'could|might|may|threatened|vulnerable|exposed to|most exposed',
    'chance'
  ),
  cue(
    'before {a|the|our|any|next|the next|} {reorder|re-order|replenishment|delivery|order|restock|shipment} ' +
      '{would|could|can|will|} {land*|arrive*|get here|come in|comes in|be here|is here}|' +
      '{within|over|during|in} {the|its|their|} {lead time|leadtime|replenishment time}',
    'before-reorder'
  ),
  cue(
    '{reorder|re-order|order|reordering|ordering} {point*|level*|trigger*}|rop|rops|trigger level*',
    'reorder-point'
  ),
  cue('{safety|buffer} {stock*|level*|inventory}|safety buffer*', 'safety-stock'),
  cue(
    '{at|from|below|} {what|which} {stock|inventory|} {level|quantity|point|amount}|how low {can|may|could|should|does|will|}',
    'which-level'
  ),
  cue(
    '{to|} {reorder|re-order|replenish|restock} {it|more|}|{before|} {i|we|} {have to|need to|must|had to|needed to} {order|buy|reorder|re-order|restock} {more|again|it|}',
    'reorder'
  ),
  cue(
    '{by|} when {should|must|do|shall|can|would|will} {i|we} {need to|have to|} {order|reorder|re-order|buy|replenish|restock} {more|again|}|' +
      '{by|} when to {order|reorder|re-order|replenish|restock}',
    'when-to-order'
  ),
  cue(
    'what should|should|should be|ought to|ought to be|{would|will|could|might|does|} {it|that|they|} {help|make sense|be useful|be worthwhile|pay off} {to|}|helps|makes sense|determine|derive|establish|recalculate|recalc|recalculated|calculate|calc|compute|work out|workout|' +
      'recompute|figure out|right|correct|optimal|optimum|ideal|proper|sensible|best|suggested|recommended|' +
      'suggest|recommend|set|set at|too low|too high|high enough|need more|need less|still right|redo|revise|re-calculate',
    'work-out'
  ),
  cue(
    'what if|what happens if|if|suppose|supposing|assume|assuming|imagine|what would happen if|let us say',
    'what-if'
  ),
  cue('lead time*|leadtime*|lead-time*|replenishment time*', 'lead-time'),
  cue(
    'service level*|cycle service level*|availability|service|service target*|confidence',
    'service-level'
  ),
  cue(
    '{best|quickest|shortest|fastest|most efficient|efficient|optimal|optimised|optimized|ideal|cheapest|good|sensible|} ' +
      '{delivery|driving|van|truck|drop|} {route*|run|round|tour*|trip|loop|way round|way around|sequence|' +
      'stop order|drop order|stop sequence|order to drive}|' +
      'plan {my|the|our|a|} {day|stops|drops|deliveries|delivery run|delivery|deliver}|' +
      '{optimise|optimize|sequence|route|group} {my|the|our|these|those|all|} {stops|drops|deliveries|delivery}|' +
      '{in|into} the {best|right|quickest|shortest|optimal} order|{in|} {what|which} {order|sequence} {should|do|must|shall|can|will|} {i|we|} {drive|drive to|deliver|deliver to|visit|do|go to|serve|drop|drop off}|' +
      'route plan*|delivery plan*|{one|same} {route*|run|round|trip|tour}|' +
      '{deliver|delivered|go|ship} together|{combine|bundle|consolidate} {my|the|our|} {deliveries|delivery|stops|drops|orders|}',
    'route'
  ),
  cue(
    '{go|fit|fits|share|deliver} {on|in|with|} {one|a|the same|a single} {van|truck|vehicle|lorry}|' +
      '{on|in|with|} {one|the same|a single} {van|truck|vehicle|lorry} {run|load|trip|}',
    'one-vehicle'
  ),
  cue(
    'van|vans|truck*|vehicle*|lorry|lorries|car|cars|delivery {van|vans|truck*|vehicle*}',
    'vehicle'
  ),
  cue(
    '{unit*|piece*|item*} {each|apiece|per {van|truck|vehicle|lorry}|a {van|truck|vehicle}|of {capacity|load|space|room}|capacity|}',
    'load'
  ),
  cue(
    'hold|holds|holding|take|takes|taking|carry|carries|carrying|with a load|loaded with|fits|that fit',
    'carry'
  ),
  cue('plan|schedule|organise|organize|arrange|deliver', 'plan'),
  cue(
    'without|drop|remove|delete|skip|leave {out|off}|leaving out|take {out|off|away}|except|except for|' +
      'exclude|excluding|minus|cut out|cross out|strike|not|omit',
    'leave-out'
  ),
  cue(
    'out|off|away|{off|from|out of} {the|this|that|my|our} {route|run|round|tour|trip|list|plan|van|comparison|forecast}',
    'left-out'
  ),
  cue('add|also|include|including|plus|and also|put in|take on|squeeze in|fit in', 'add'),
  cue(
    'too|as well|again|back in|on top|{to|into|on|onto|in} {the|this|that|my|our} {route|run|round|tour|trip|list|plan|van|comparison|forecast} {too|as well|again|}',
    'added'
  ),
  cue(
    '{start|starts|starting|begin|begins|beginning} {with|at|from|in|} {order*|}|first {do|deliver|visit|go to|drive to|comes|}|' +
      '{go|drive} {first|} to|open with',
    'start-with'
  ),
  cue(
    '{as|at|} {the|my|our|} first {stop|drop|delivery|one|}|to {start|begin} with|{to|at} the {front|top|start|beginning}|' +
      'before {all|the|} {others|rest|the rest|the others}',
    'put-first'
  ),
  cue(
    'optimise|optimize|optimised|optimized|sequence|put in order|sort out the order of',
    'optimise'
  ),
  cue(
    'setting off|set off|starting|start|start at|starting at|leaving|leave|leave at|leaving at|departing|depart|' +
      'departure|out at|off at|begin|beginning|kick off',
    'setting-off'
  ),
  cue(
    'score*|scoring|scored|scorecard*|score card*|rate|rating*|grade*|review|performance|performing|perform|' +
      'performance review|doing|assess|assessment|evaluate|evaluation|report card|reliable|reliability|track record',
    'score'
  ),
  cue('best|worst|strongest|weakest', 'merit'),
  cue(
    'cheaper|cheapest|less expensive|{prices|costs} {better|lower} than|{better|lower} than|{best|better|lower|lowest} {price*|cost*|unit cost*}|dearer|more expensive|' +
      'most expensive|pricier|better value|best value|costs less|charge less|charges less|charges more',
    'cheaper'
  ),
  cue(
    'compare|compared|comparison|comparing|against|versus|vs|v|stack up|stack up against|stacks up|head to head|' +
      'side by side|match up|measure up|to each other|between them|difference between|like for like',
    'compare'
  ),
  cue(
    'cost|costs|price|prices|pricing|unit cost*|unit price*|what we pay|purchase price*',
    'costs'
  ),
  cue(
    '{save|saving|savings} {money|}|cost saving*|savings opportunit*|saving opportunit*|savings potential|cut cost*|' +
      'reduce cost*|cost reduction*|overpaying|overpay|pay too much|paying too much|money on the table|' +
      'where could we save|buy cheaper|cheaper elsewhere|cheaper source*|bought cheaper',
    'saving'
  ),
  cue(
    '{by|from|through|if we|with|} {moving|switching|move|switch|changing|change|shifting|buying|buy|sourcing|source} ' +
      '{it|them|things|products|items|to|from|between|} {to|from|between|} {another|a different|other|our existing|' +
      'existing|a cheaper|the cheaper|cheaper|alternative|the cheapest|} {supplier*|vendor*|source*|elsewhere}|' +
      'another supplier|from someone else|from somebody else|somewhere else|second source*|second sourcing|alternative supplier*|other supplier*|existing supplier*',
    'from-another'
  ),
  entry(
    '{that|which|who|} we already {buy|get|order|use|purchase} {it|them|} {from|}|already {buy|buying} from|' +
      'the same product*|same product*|that we use|we use',
    frame
  ),
  cue(
    'trend*|trending|over time|development|developed|developing|develop|evolution|evolved|trajectory|' +
      'going up|rising|gone up|moved|changed',
    'trend'
  ),
  cue(
    '{are|do|did|have|} {we|} {paying|pay|paid|been paying} {more|over the odds|higher prices}|' +
      'getting {more expensive|dearer|pricier}|costing {us|} more|prices {gone up|going up|rising|risen|up}|' +
      'price {increase*|inflation|rise*}|cost inflation',
    'paying-more'
  ),
  cue(
    '{than|against|vs|versus|compared to|compared with|over|on} {last year|a year ago|the year before|the previous year|' +
      'prior year|this time last year|the same time last year|before}|year on year|year over year|yoy',
    'than-before'
  ),
  cue(
    'spend|spending|spent|what we spend|what we spent|{our|the|} purchase {spend|value|volume}|purchase|purchases|purchasing',
    'spend'
  ),
  cue(
    '{fulfilment|fulfillment|picking|delivery} {status|progress|state}|how far along|how far {is it|are they|} {along|on}|' +
      '{what is|whats|what} {been|} {done|picked|fulfilled|delivered} {and|/|vs} {what is|whats|} {left|open|outstanding|to come|still open|missing}|' +
      '{done|picked|fulfilled} {and|/} {left|outstanding|open}|progress|progress of|how complete|{is|are|was|been|} {fulfilled|completed|shipped|picked|delivered} {so far|already|yet|}|percent complete|{qty|quantity|quantities|units|} ordered|done|left|outstanding|' +
      'where {is|are} {we|} {with|on}',
    'progress'
  ),
  cue('{how much|how many|what share|what part} {units|lines|items|} of', 'part-of'),
  cue('{been|} {shipped|delivered|fulfilled|filled|picked|done|completed}', 'done'),
  cue(
    '{what|how much|what else} {is|has|} {still|} {to be|} {outstanding|open|left|missing|unfulfilled|lacking|delivered} {on|of|from|for|in}|' +
      'what {is|} {still|} {to be|} {missing|outstanding|open|left|delivered} {on|of|from|for|in} {the|} {order|}',
    'still-open'
  ),
  cue(
    'capacity|room left|space left|space {has|have} {it|} {got|} left|{what|how much} {space|room}|space|room|' +
      'free {space|capacity|units|room}|{capacity|space|room|storage} {usage|use|load|in use|used|taken}|{is|are|} {in use|taken up}|how full|utilisation|utilization|fill level|occupied|occupancy|used up|' +
      '{units|} left|in units|in percent|in %|as a percentage|percent used|percent full|spare {capacity|room|space}|headroom',
    'room'
  ),
  cue(
    'transfer*|stock transfer*|rebalance|rebalance {the|our|} stock|balance {the|our|} stock|' +
      '{move|shift|send|transfer} {stock|goods|surplus|units|it} between|{move|shift} surplus {stock|} {to|between}|' +
      'between {our|the|} {warehouse*|site*|depot*}|inter warehouse move*',
    'transfer'
  ),
  cue(
    '{odd|wrong|bad|strange|suspicious|faulty|inconsistent|implausible|broken} ' +
      '{master data|data|setting*|stock setting*|parameter*|minimum*|maximum*|value*}|' +
      '{check|review|validate|clean up} {the|our|} {master data|stock setting*|setting*|parameter*}|master data',
    'odd-data'
  ),
  cue(
    'when {will|do|does|would|is|are|shall}|when {will|do|shall|would} {we|i}|how {long|soon} {until|till|before|will|does|do}|' +
      'how {long|soon} {until|till|before|will|does|do} {we|i|our|the}|' +
      'how many {days|weeks} {until|till|before|will|does|do}|how many {days|weeks} {until|till|before} {we|i}|' +
      'how many {days|weeks|months} {will|does|do} {our|the|my} {stock|stocks|inventory|supply} {of|}|' +
      'how long {will|does|do} {our|the|my} {stock|stocks|inventory|supply} {of|}|on what {day|date} {will|do} {we|}',
    'when'
  ),
  cue(
    '{order|ordering|purchase|purchasing|buying|replenishment|reorder|reordering} {proposal*|suggestion*|recommendation*}|' +
      '{propose|suggest|recommend|draft|prepare|draw up} {a|an|the|some|} {purchase|} {order*|pos|po} {to place|}|' +
      '{propose|suggest|recommend|tell me|know|} what to {order|buy|reorder|purchase}|' +
      '{draft|proposed|suggested|recommended} {purchase|} {order*|pos|po}|' +
      'should {we|i} {order|buy|reorder|re-order|purchase|replenish}|{do|must} {we|i} {need|have|} {to|} {order|buy|reorder|re-order|purchase}|' +
      '{net of|less|minus|after} what is {already|} {on order|coming|ordered}|to fill up {the|our|} {shelves|stock|warehouse}',
    'order-proposal'
  ),
  cue(
    '{abc xyz|abc/xyz|abc-xyz|xyz|xyz abc|abc and xyz|abc & xyz|abc + xyz} {analysis|classification|classes|class|matrix|grid|split|}|' +
      '{classify|segment|sort} {the|our|my|all|} {product*|item*|sku*|articles|} {by|into|in} {abc and xyz|abc xyz|abc/xyz|abc & xyz}',
    'classes'
  ),
  cue(
    '{classify|segment|sort|group} {the|our|my|all|} {product*|item*|sku*|articles|} {by|into|in} ' +
      '{value|revenue|sales|consumption} {and|&} {variability|variation|volatility|regularity|steadiness}',
    'classes'
  ),
  // "By" is said of other things.
  cue(
    '{class|category|} {ax|ay|az|bx|bz|cx|cy|cz|a x|a y|a z|b x|b z|c x|c y|c z} {class|category|}|class {by|b y}',
    'class-pair'
  ),
  cue(
    '{sell|sells|selling|move|moves} {most|} {steadily|evenly|regularly|constantly|predictably}|{steady|even|stable|predictable} {seller*|demand|mover*|sales}',
    'steady'
  ),
  cue(
    '{sell|sells|selling|move|moves} {most|} {unevenly|erratically|irregularly|unpredictably}|' +
      '{erratic|uneven|irregular|unpredictable|unstable|volatile|lumpy} {seller*|demand|mover*|sales}',
    'unsteady'
  ),
  cue(
    '{far|much|} {are we|} {off|above|below|over|under|against|versus|vs|from} {the|our|} standard {cost*|price*}|' +
      '{price|cost} variance {against|to|from|versus|vs} {the|} standard {cost*|price*|}|price variance {report|analysis}|ppv {report|analysis}',
    'off-standard'
  ),
  cue(
    '{supplier|vendor|supply|spend|purchasing|} concentration {risk|index|}|how concentrated|concentrated|concentrated on|' +
      'hhi|herfindahl {hirschman|} {index|}|herfindahl-hirschman {index|}|concentrated on {a|} few|' +
      '{how|} {dependent|reliant|depend|rely|dependant} {are|is|do|} {we|our spend|} {on|upon} {a|} {few|single|one|sole|individual}|' +
      'single {source|sourcing|supplier} {risk|dependency|}|do we {depend|rely} on {a|} {few|single|one|sole|individual}',
    'concentration'
  ),
  cue(
    '{price|prices|cost|costs|} {creep|creeping|crept} {up|upwards|}|{creep|creeps} up|{have|has} crept {up|upwards|}|' +
      '{get|gets|getting|become|becomes|becoming|got} {dearer|pricier|more expensive} {over time|all the time|year by year|steadily}|' +
      '{rise|rises|rising|go|goes|going} up {steadily|slowly|bit by bit}|{steadily|slowly} {rising|going up}|' +
      '{with|have|had|having|whose} {rising|climbing|increasing|growing} {prices|costs|unit costs}|' +
      'whose {prices|costs} {rise|are rising|are going up|go up|keep rising}',
    'creep'
  ),
  cue(
    '{overdue|late|} {purchase order*|po*|delivery|deliveries|order*|} {digest*|chase list|chaser list|chasing list}|' +
      '{digest*|chase list|chaser list|chasing list} {of|for} {the|our|all|} {overdue|late} {purchase order*|po*|deliver*|order*|}|' +
      '{whom|who} {do|should|must} {i|we} {have to|need to|} {chase|chase up|chase today}|{whom|who} to {chase|chase up}',
    'digest'
  ),
  cue(
    'variance|variation|variability|vary|varies|varying|spread|{most|least|} {erratic|uneven|unreliable|volatile}|volatility|deviation|' +
      'standard deviation|fluctuate*|fluctuation*|consistent|inconsistent|consistency|stable|unstable|stability|predictable|unpredictable',
    'variation'
  ),
  option('weekly|per week|by week|week by week|each week|a week', 'granularity', 'week'),
  option('monthly|per month|by month|month by month|each month|a month', 'granularity', 'month'),
  option('daily|per day|by day|day by day|each day', 'granularity', 'day'),
  option(
    'quarterly|per quarter|by quarter|quarter by quarter|each quarter',
    'granularity',
    'quarter'
  ),
  option(
    '{with|by|using|} {the|} {seasonal naive|naive} {method|forecast|}',
    'method',
    'seasonal-naive'
  ),
  option('{with|by|using|} {a|the|} moving average {method|}', 'method', 'moving-average'),
  option(
    '{with|by|using|} {exponential smoothing|holt winters|holt-winters|holt|ets} {method|}',
    'method',
    'ets'
  ),
  option('{with|by|using|} {the|} theta {method|}', 'method', 'theta'),
  option('{with|by|using|} {the|} croston* {method|}', 'method', 'croston'),
  option('{with|by|using|} {the|} sba {method|}', 'method', 'sba'),
  option('{with|by|using|} {the|} tsb {method|}', 'method', 'tsb'),
  option('{with|by|using|} {the|} adida {method|}', 'method', 'adida'),
  // Why it is asked says nothing of what is asked.
  entry(
    '{we|i|} {need|want|have|like|trying} to {plan|budget|prepare|know|check|size|book|decide} {for|} ' +
      '{floor space|space|staff|staffing|budget*|purchas*|purchases|purchasing|buying|order*|labour|labor|' +
      'truck*|van*|capacity|the week|the month|ahead|it|this}|' +
      'for {planning|budgeting|purchasing|the plan|the budget|budget|the meeting|the call}|' +
      '{the|} one {in|on} the {system|books} {looks|seems|is} {off|wrong|odd|low|high|too low|too high|old|outdated}|' +
      '{looks|seems} {off|wrong|odd|outdated}|{that|the one} {is|we have} in the system|in the system|on the system|' +
      'for me|as a supplier|as supplier*|as a vendor|out|onwards|on it|ahead|from now|please|pls|put|these stop*|my stop*|' +
      'build|make|create|plan|plan me|plan for|plan out|buy|get|source|sourced|all|every|everything|build me|give me|map out|delivering|visiting|i can|we can|can go|go on|fit on|fit in|be done in|' +
      'assess|identify|evaluate|analyse|analyze|quantify|find out|opportunit*|potential|existing|current|actual|recommendation*|analysis|report|overview',
    frame
  )
];
