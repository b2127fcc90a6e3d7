import type { Outcome } from '../answer/Outcome.js';
import type { ReadTask, TaskReading } from '../reading/tasks/TaskReading.js';

/**
 * The task that the next turn may change.
 * @param before the one before; it stands where a change of it could not be done
 */
export function taskRemembered(
  task: ReadTask,
  outcome: Outcome,
  before: TaskReading | null
): TaskReading | null {
  if (outcome.kind === 'answer' && task.kind === 'task') {
    // Rows are remembered by name: what changes their list goes on from these.
    const { parameters, goesOn } = outcome.tool ?? {};
    return { ...task, parameters: { ...task.parameters, ...parameters, ...goesOn } };
  }
  const isChange = task.kind === 'misfit-task' || (task.kind === 'task' && task.goesOn === true);
  return isChange ? before : null;
}
