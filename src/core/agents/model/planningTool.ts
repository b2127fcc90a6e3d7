import type { RowsParameter, TaskReading } from '../../reading/tasks/TaskReading.js';
import { inputError } from '../../tools/inputError.js';
import type { Tool } from '../../tools/Tool.js';
import type { ReadingAnswerer } from '../ReadingAnswerer.js';
import type { TaskRunner } from '../TaskRunner.js';
import { MendableError } from './MendableError.js';
import type { ToolSpecification } from './Model.js';
import type { CallContext, ModelTool } from './ModelTool.js';
import type { Occasion } from './Occasion.js';

/** Stands for the rows of the latest reading, which a model need not see to plan over them. */
const rowsMark = '$rows';

const rowsParameters: readonly RowsParameter[] = ['order_ids', 'product_codes'];

/** A planning tool as a model may call it. */
export function planningTool(
  tool: Tool,
  specification: ToolSpecification,
  runner: TaskRunner,
  readings: ReadingAnswerer,
  { query, words, sendData, milliseconds }: Occasion
): ModelTool {
  const { name } = tool;
  return {
    specification,
    run: async (input, context) => {
      const task = taskOf(tool, input, context);
      const outcome = await runner.run(task, {
        question: query.request.text,
        persona: query.session.persona,
        words,
        database: query.database,
        signal: query.signal,
        meter: query.meter,
        onProgress: query.onProgress,
        rowsOf: reading => readings.rowsOf(reading, query),
        milliseconds
      });
      if (outcome.kind === 'answer') {
        return { tool: name, answer: outcome, reading: null, task, more: false };
      }
      // Why it cannot be used may name what is near to it in the data.
      const field = outcome.kind === 'unknown' ? (outcome.field ?? 'A parameter') : 'It';
      throw new MendableError(
        sendData && 'message' in outcome ? outcome.message : `${field} is not usable.`
      );
    }
  };
}

/** @throws MendableError where the parameters are not those of the tool */
function taskOf(tool: Tool, input: unknown, { findings }: CallContext): TaskReading {
  const given = typeof input === 'object' && input !== null ? { ...input } : {};
  const marked = rowsParameters.find(name => isMark(Reflect.get(given, name)));
  // One code is enough to see whether the rest is as it should be.
  const checked = tool.input.safeParse(marked ? { ...given, [marked]: ['-'] } : given);
  if (!checked.success) {
    throw new MendableError(inputError(checked.error, given).message);
  }
  if (!marked) {
    return { kind: 'task', tool: tool.name, parameters: { ...given }, rows: null };
  }
  const reading = [...findings].reverse().find(each => each.reading !== null)?.reading;
  if (!reading) {
    throw new MendableError(`${marked}: there are no rows yet; call emit_reading with more first.`);
  }
  const parameters = Object.fromEntries(Object.entries(given).filter(([name]) => name !== marked));
  return { kind: 'task', tool: tool.name, parameters, rows: { query: reading, parameter: marked } };
}

function isMark(value: unknown): boolean {
  return (
    value === rowsMark || (Array.isArray(value) && value.length === 1 && value[0] === rowsMark)
  );
}
