import type { Answer } from '../../answer/Outcome.js';
import type { Reading } from '../../reading/Reading.js';
import type { OpenTask, TaskReading } from '../../reading/tasks/TaskReading.js';
import type { Intent } from './Intent.js';

/** What was understood of a question before it is answered. */
export interface Understood {
  readonly text: string;
  readonly reading: Reading | null;
  readonly task: TaskReading | OpenTask | null;
}

/** Words that ask for a decision or for what is to come, which no table holds. */
const planning =
  /\b(?:optimi[sz]\w*|plan(?:s|ned|ning)?|forecast\w*|predict\w*|project(?:ed|ion|ions)|simulat\w*|recommend\w*|suggest\w*|route[sd]?|routing|re-?order point\w*|safety stocks?|what if|score\w*|trade-?offs?|best way|should (?:we|i)|will (?:we|it|they))\b/i;

/** Words that point at rows which have to be found first. */
const finding =
  /\b(?:late|overdue|delayed|open|pending|below|above|under|over|low|those|these|that have|which are|with (?:more|less|fewer)|top \d+|worst|best selling|slow[- ]moving)\b/i;

/** Whether a question needs rows of the tables, planning, or planning over rows. */
export class IntentClassifier {
  /** By what was understood; where that is nothing, by cues; null where those say nothing. */
  classify({ text, reading, task }: Understood): Intent | null {
    if (task) {
      return task.kind === 'task' && task.rows ? 'HYBRID' : 'OPTIMIZATION';
    }
    if (reading?.kind === 'read' || reading?.kind === 'back' || reading?.kind === 'ambiguous') {
      return 'SQL_QUERY';
    }
    if (!planning.test(text)) {
      return null;
    }
    return finding.test(text) ? 'HYBRID' : 'OPTIMIZATION';
  }

  /** By what answered it. */
  classifyAnswer({ tool }: Pick<Answer, 'tool'>): Intent {
    return tool === null ? 'SQL_QUERY' : tool.isChained ? 'HYBRID' : 'OPTIMIZATION';
  }
}
