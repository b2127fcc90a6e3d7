import type { Lexicon } from '../reading/lexicon/Lexicon.js';
import type { Reading } from '../reading/Reading.js';
import type { ReadingContext } from '../reading/ReadingContext.js';
import { readTask } from '../reading/tasks/readTask.js';
import { taskEntries } from '../reading/tasks/taskEntries.js';
import type { TaskContext } from '../reading/tasks/TaskContext.js';
import type { ReadTask, TaskReading } from '../reading/tasks/TaskReading.js';

/** Reads what a question asks of planning; the words of planning are learnt when first needed. */
export class TaskReader {
  private readonly lexicons = new WeakMap<Lexicon, Lexicon>();

  /**
   * @param reading what the question asks of the tables: planning is asked where that is nothing,
   * and where the words ask what the tables cannot say
   */
  read(
    text: string,
    reading: Reading,
    context: ReadingContext,
    previousTask: TaskReading | null
  ): ReadTask | null {
    if (reading.kind === 'back' || reading.kind === 'write') {
      return null;
    }
    const taskLexicon = this.lexiconOf(context.lexicon);
    return readTask(text, { ...context, taskLexicon, previousTask, tables: tablesOf(reading) });
  }

  private lexiconOf(lexicon: Lexicon): Lexicon {
    const known = this.lexicons.get(lexicon) ?? lexicon.with(taskEntries);
    this.lexicons.set(lexicon, known);
    return known;
  }
}

/** "Demand over the next month": of what is ordered already, that is what happens to be due. */
function tablesOf(reading: Reading): TaskContext['tables'] {
  if (reading.kind !== 'read') {
    return 'nothing';
  }
  const { period, assumed } = reading.query;
  return period?.direction === 'future' && assumed.includes('event') ? 'ahead' : 'answer';
}
