import type { Lexicon } from '../reading/lexicon/Lexicon.js';
import type { Reading } from '../reading/Reading.js';
import type { ReadingContext } from '../reading/ReadingContext.js';
import { readTask } from '../reading/tasks/readTask.js';
import { taskEntries } from '../reading/tasks/taskEntries.js';
import type { TaskName } from '../reading/tasks/Task.js';
import type { OpenTask, TaskReading } from '../reading/tasks/TaskReading.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';

/** Reads what a question asks of planning; the words of planning are learnt when first needed. */
export class TaskReader {
  private readonly lexicons = new WeakMap<Lexicon, Lexicon>();

  /**
   * @param reading what the question asks of the tables: planning is asked where that is nothing,
   * or where it looks ahead without saying by which date
   */
  read(
    text: string,
    reading: Reading,
    context: ReadingContext,
    previousTask: TaskReading | null
  ): TaskReading | OpenTask | null {
    if (reading.kind === 'back' || reading.kind === 'write') {
      return null;
    }
    const query = reading.kind === 'read' ? reading.query : null;
    if (query && !looksAhead(query) && !supposing.test(text)) {
      return null;
    }
    const taskLexicon = this.lexiconOf(context.lexicon);
    const task = readTask(text, { ...context, taskLexicon, previousTask });
    if (!query || !task) {
      return task;
    }
    const isMeant =
      task.tool === 'forecast_demand' ? looksAhead(query) : hypothetical.has(task.tool);
    return isMeant ? task : null;
  }

  private lexiconOf(lexicon: Lexicon): Lexicon {
    const known = this.lexicons.get(lexicon) ?? lexicon.with(taskEntries);
    this.lexicons.set(lexicon, known);
    return known;
  }
}

/** Words that say nothing to the tables, and all to a plan. */
const supposing =
  /\b(?:should|ought|if|will|would|(?:could|might)(?! (?:you|i)\b)|likely|when|how (?:long|soon|many days|many weeks)|concentrat\w+|hhi|herfindahl)\b/i;

/** What is asked of these in such words is not in the data: "what should the reorder point be". */
const hypothetical: ReadonlySet<string> = new Set<TaskName>([
  'calculate_reorder_point',
  'identify_stockout_risk',
  'analyze_supplier_concentration'
]);

/** "Demand over the next month": of what is ordered already, that is what happens to be due. */
const looksAhead = ({ period, assumed }: SemanticQuery): boolean =>
  period?.direction === 'future' && assumed.includes('event');
