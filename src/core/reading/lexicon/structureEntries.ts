import { connective, entry, frame, rank, type LexiconEntry } from './LexiconEntry.js';

const units = ['day', 'week', 'month', 'quarter', 'year'] as const;

/** Words that say how the parts of a question belong together, or nothing at all. */
export const structureEntries: readonly LexiconEntry[] = [
  entry(
    'show|show me|show us|give|give me|get|get me|list|list me|tell|tell me|let me know|display|' +
      'find|find me|pull|pull up|fetch|bring up|print|return|report|see|look up|check|want|need|' +
      'i want|i need|i would like|would like|id like|can you|could you|can i|could i|may i|please|pls|plz|' +
      'thanks|thank you|thx|cheers|hi|hello|hey|hiya|howdy|afternoon|good afternoon|evening|good evening|hi there|hey there|guys|folks|mate|ta|asap|morning|good morning|so|now|right now|' +
      'currently|current|at the moment|at present|today still|quickly|quick|just now|actually|' +
      'i|me|my|us|our|we|you|your|im|i am|' +
      'anyone|anybody|everyone|everybody|' +
      'the|a|an|some|this|that|these|here|is|are|was|were|be|been|being|am|' +
      'do|does|did|done by|has|have|had|having|will|would|shall|should|can|could|may|might|' +
      'what|which|whom|whose|where|when|how|that are|that is|which are|to|at|on|from|as|' +
      'any|anything|something|everything|stuff|things|thing|ones|one of|all|all the|every one of|' +
      'got|get|getting|go|going|going to|look|looks|looking|like|kind of|sort of|exactly|really|' +
      'overview|summary|breakdown of|info|information|details|figures|figure|data|numbers|' +
      'list of|a list of|names of|name of|view|table|table of|still|yet|already|ever|even|well|' +
      'know|wondering|hows|hold|held|holding|sitting|sit|sits|sat|lying|keep|keeping|carry|carries|carrying|' +
      'we hold|do we have|have we got|we have|there are|is there|are there|' +
      'make|makes|making|make up|makes up|made up|made up of|come|comes|coming|coming to|happening|ever|different|distinct|separate|available|in total|altogether|overall|' +
      'for us|with us|of ours|ours|if|then|also please|out of|entry|entries|record|records|row|rows|own|across the board|line by line|one by one',
    frame
  ),
  // "So" before a purpose; alone it is a kind of order.
  entry('so i|so i can|so we|so we can|so that|so that i|so that we|so i know', frame),
  entry(
    'by|per|split by|break that down by|break that down per|break them down by|break those down by|break it down per|' +
      'break this down by|break down per|breakdown per|split them by|split those by|split this by|split it per|split that per|' +
      'group them by|group it by|group that by|cut by|broken down per|split up by|divided by|show it by|show that by|show by|break it down by|breakdown by|broken out by|broken down by|break down by|grouped by|group by|for each|for every|' +
      'in each|in every|at each|at every|on each|by each|split it by|split that by|split per|sliced by|' +
      'across|each of the|from each|of each|out of each|within each|to each',
    connective('by')
  ),
  entry('each|every|apiece', connective('each')),
  entry(
    'not|never|no|without|neither|nor|nothing|none|nobody|havent|hasnt|no longer|isnt|arent|cannot|' +
      'except|except for|excluding|exclude|excl|other than|apart from|but not|but never|but no|leave out|leaving out|' +
      'minus|ignore|ignoring|drop|skip|not counting|not from|not in|not at|not for|bar|everywhere except',
    connective('not')
  ),
  entry(
    'only|just|only the|just the|restrict to|limit to|limited to|narrow to|only those|just those',
    connective('only')
  ),
  entry(
    'also|too|as well|in addition|plus|add|include|including|incl|together with|along with|and also',
    connective('also')
  ),
  entry(
    'instead|rather|switch to|change to|make that|make it|now by|replace with',
    connective('instead')
  ),
  entry('and|n|&|as well as|both|then', connective('and')),
  entry('but|however|though|while|whereas|yet', connective('but')),
  entry('or', connective('or')),
  entry('with|covered by|having|that have|which have|who have|that had|w', connective('with')),
  entry('than', connective('than')),
  entry('of', connective('of')),
  entry('in|within|into|inside|for|out of|going to|at|over at|during|throughout', connective('in')),
  entry(
    'those|these ones|of those|of them|of these|is that|are those|of that|in that|for that|for those|' +
      'would that|does that|do those|did that|was that|were those|will that|would those|would it|' +
      'does it|did it|and that|at that|than that|out of those|out of them|among those|among them|' +
      'from those|on them|with them|for them|about those|about that|those ones',
    connective('those')
  ),
  entry(
    'same|same again|the same|likewise|and for|same thing|the same thing|same question|ditto',
    connective('same')
  ),
  entry('what about|how about|and what about|and how about', connective('about')),
  entry(
    'how many|how much|number of|count of|count|counts|no of|nr of|# of|amount of|how often|' +
      'what number of|the number|total number of|number',
    { kind: 'count' }
  ),
  entry('average|avg|mean|on average|typical|typically|averaged|an average', { kind: 'average' }),
  entry('total|totals|sum|sum of|total of|in all|the total|grand total|overall total', {
    kind: 'total'
  }),
  entry(
    'share|share of|share of the total|as a share of the total|as a share of total|as a percentage of the total|as a % of the total|share of total|' +
      'percentage of|percent of|% of|as a share|as a percentage|' +
      'as % of total|in %|in percent|proportion|proportion of|what share|what percentage|% share|' +
      'as a percentage of all|shares|percentage|percentages|pct of total|contribution',
    { kind: 'share' }
  ),
  entry(
    'growth|change|% change|percent change|up or down|% up or down|difference|increase|' +
      'grown|trend against|delta|delta %|+ % change|the % up or down',
    { kind: 'change', direction: null }
  ),
  entry(
    'versus|vs|against|compared with|compared to|compare with|compare to|in comparison with|' +
      'compare|compared|relative to',
    { kind: 'versus' }
  ),
  entry(
    'as 0|as zero|put 0|show 0|keep 0|with none in as 0|with none as 0|with none|without any as zero|' +
      'where there is none|where none|incl zero|incl zeros|include those with none|0 where there is none|' +
      'even those with none|zeros too|zero included|as nil|' +
      'keep zeros|keep the zeros|keep the zeros in|with zeros|including zeros|include zeros|' +
      'show zeros|zeros included|even if zero|including those with none|including those without',
    { kind: 'keep-empty', of: null }
  ),
  entry(
    'top|biggest|highest|largest|most|greatest|heaviest|leading|busiest|' +
      'main|major|strongest|the most',
    rank('desc')
  ),
  entry('best', rank('desc', { judged: 'best' })),
  entry('bottom|lowest|smallest|fewest|least|weakest|the least|quietest', rank('asc')),
  entry(
    'worst first|highest first|biggest first|biggest pile first|most of them first|largest first|most first|highest at the top|' +
      'biggest at the top|largest at the top|descending|in descending order|high to low|from the top|' +
      'worst at the top|slowest first|most urgent first|' +
      'slowest at the top|worst down|from the worst down|fullest first|fullest at the top|' +
      'ranked|rank them|rank all|rank all of them|rank them all|sort all|ranking|sorted high to low|from worst|worst to best|biggest to smallest',
    {
      kind: 'sort',
      direction: 'desc'
    }
  ),
  entry(
    'lowest first|smallest first|fewest first|least first|ascending|in ascending order|low to high|' +
      'shortest first|lowest at the top|smallest at the top',
    {
      kind: 'sort',
      direction: 'asc'
    }
  ),
  entry(
    'oldest first|longest first|longest at the top|oldest at the top|oldest on top|longest on top|' +
      'longest waiting first|oldest at top|starting with the oldest|the oldest at the top|the oldest first|' +
      'from the oldest|from oldest to newest|oldest to newest',
    { kind: 'sort', direction: 'desc', prefer: 'days' }
  ),
  entry(
    'soonest first|earliest first|next first|the soonest first|the earliest first|soonest at the top|' +
      'earliest at the top|by date|in date order|date order|in order of date|nearest first|most imminent first',
    { kind: 'sort', direction: 'asc', prefer: 'date' }
  ),
  entry(
    'sort by name|sorted by name|order by name|ordered by name|by name|alphabetically|in alphabetical order|' +
      'alphabetical order|sort alphabetically|sorted alphabetically|a to z|a-z',
    { kind: 'sort', direction: 'asc', prefer: 'name' }
  ),
  entry('newest first|latest first|most recent first|newest at the top', {
    kind: 'sort',
    direction: 'desc',
    prefer: 'date'
  }),
  entry(
    'sorted by|sort by|ordered by|rank by|ranked by|ranked on|in order of|sort on|sort them by|by order of',
    { kind: 'sort', direction: 'desc' }
  ),
  entry(
    'more than|over|above|greater than|bigger than|higher than|exceeding|exceeds|exceed|beyond|' +
      'upwards of|>|longer than|older than|larger than|in excess of|past|after more than',
    {
      kind: 'operator',
      operator: '>',
      postfix: false
    }
  ),
  entry('at least|minimum of|no less than|not less than|>=|no fewer than|from at least', {
    kind: 'operator',
    operator: '>=',
    postfix: false
  }),
  entry('or less|or fewer|or under|and below', { kind: 'operator', operator: '<=', postfix: true }),
  entry('or more|and more|and up|and over|and above|or above|+', {
    kind: 'operator',
    operator: '>=',
    postfix: true
  }),
  entry(
    'less than|under|below|fewer than|lower than|smaller than|shorter than|<|not even|short of',
    {
      kind: 'operator',
      operator: '<',
      postfix: false
    }
  ),
  entry('at most|no more than|not more than|up to|maximum of|<=|at or under|at or below', {
    kind: 'operator',
    operator: '<=',
    postfix: false
  }),
  entry('exactly|equal to|equals|precisely|=', { kind: 'operator', operator: '=', postfix: false }),
  entry('+', connective('also')),
  entry('between|from between|in the range|ranging from', { kind: 'range' }),
  ...units.map(unit =>
    entry(`a ${unit}|each ${unit}|every ${unit}`, { kind: 'time', unit, splits: true })
  ),
  ...units.map(unit => entry(`${unit}*`, { kind: 'time', unit, splits: false })),
  entry('daily|day by day', { kind: 'time', unit: 'day', splits: true }),
  entry('weekly|week by week', { kind: 'time', unit: 'week', splits: true }),
  entry('monthly|month by month|mth*', { kind: 'time', unit: 'month', splits: true }),
  entry('quarterly|quarter by quarter', { kind: 'time', unit: 'quarter', splits: true }),
  entry('yearly|annually|annual|year by year', { kind: 'time', unit: 'year', splits: true }),
  entry('weekday*|day* of the week|week day*', { kind: 'time', unit: 'weekday', splits: false })
];
