import type { VagueTopic } from '../asking/vagueTopics.js';
import { entry, field, type LexiconEntry } from './LexiconEntry.js';
import type { Sense } from './Sense.js';

const vague = (topic: VagueTopic): Sense => ({ kind: 'vague', topic });

/** Words that leave open which figure is meant; what they may mean is `vagueTopics`' to say. */
export const vagueEntries: readonly LexiconEntry[] = [
  entry(
    'better|best|worse|worst|good|any good|bad|doing|doing well|perform|performs|performing|performance|' +
      'reliable|reliability|dependable|track record|rating|stronger|weaker|favourite|favorite|preferred|' +
      'problematic|trustworthy|compare|comparison|how does|how do|stack up|shape|overview of|health|score',
    vague('standing')
  ),
  entry(
    'service level*|service rate|level of service|delivery performance|fulfilment rate|fulfillment rate',
    vague('service')
  ),
  entry(
    'big|big one|big ones|big order*|bigger|large|large one|large order*|huge|the big one|major order*|important order*',
    vague('size')
  ),
  entry(
    'how long|how long does it take|how long do they take|how long will it take|how long it takes|long|take|takes|' +
      'how fast|how quick|how quickly|how slow|slow|slower|slowest|faster|fastest|quicker|quickest|turnaround|turnaround time',
    vague('duration')
  ),
  entry(
    'price|prices|pricing|costing|costing us|cost us|cheap|expensive|dear|cheaper|cheapest|how much is|how much are|' +
      'how much does|going rate|dearest|most expensive',
    vague('price')
  ),
  entry('bad|serious|terrible|critical|acceptable|normal|how bad', vague('lateness')),
  entry(
    'urgent|urgently|problem|problems|trouble|troubles|issue|issues|critical|attention|needs attention|' +
      'need attention|priority|priorities|exceptions|red flags|worry|worry about|worried|pressing|burning|ok|okay|alright|fine',
    vague('trouble')
  ),
  entry(
    'holdup|hold up|held up|holding up|the matter with|going on with|happening with',
    field('status', 'sales_order'),
    field('status', 'purchase_order')
  )
];
