import type { Lexicon } from '../lexicon/Lexicon.js';
import type { ReadingContext } from '../ReadingContext.js';
import type { TaskReading } from './TaskReading.js';

/** Where tasks are looked for. */
export interface TaskContext extends ReadingContext {
  /** The lexicon with the words of planning. */
  readonly taskLexicon: Lexicon;
  /** What the latest turn asked of planning; null where it asked something else. */
  readonly previousTask: TaskReading | null;
  /**
   * What the tables make of the words: nothing, an answer, or one that looks ahead without saying
   * by which date: "demand over the next month".
   */
  readonly tables: 'nothing' | 'answer' | 'ahead';
}
