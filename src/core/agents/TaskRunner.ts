import { bareAnswer } from '../answer/bareAnswer.js';
import { chipsOfTask } from '../answer/chipsOfTask.js';
import type { Answer, Outcome } from '../answer/Outcome.js';
import { plainText } from '../answer/plainText.js';
import type { QueryWords } from '../answer/QueryWords.js';
import { Lazy } from '../cache/Lazy.js';
import type { DatabaseClient } from '../database/DatabaseClient.js';
import { tableOfRows, type ResultTable } from '../database/ResultTable.js';
import { isAssistantError } from '../errors/AssistantError.js';
import type { Translation } from '../language/Translation.js';
import type { Calculator } from '../planning/calculations/Calculator.js';
import type { ReadTask, RowsParameter, TaskReading } from '../reading/tasks/TaskReading.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';
import type { PersonaName } from '../session/personas.js';
import type { TableResult } from '../tools/TableResult.js';
import { tableResultOf } from '../tools/tableResultOf.js';
import type { Tool, ToolContext } from '../tools/Tool.js';
import type { ToolRegistry } from '../tools/ToolRegistry.js';
import { whyOf } from '../tools/whyOf.js';
import { misfitOf, notForYou, whereFrom, whichOf } from './taskEnds.js';

export interface TaskPorts {
  readonly loadTools: () => Promise<ToolRegistry>;
  readonly trans: Translation;
  readonly calculator: Calculator;
  readonly gazetteer?: ToolContext['gazetteer'];
}

/** What a task is run with. */
export interface TaskOccasion {
  readonly question: string;
  readonly persona: PersonaName;
  readonly words: QueryWords;
  /** Whether what the figures are made from is asked for, and not the figures. */
  readonly asksWhy?: boolean;
  /** Where each statement of the tool goes; whoever lends it writes them down. */
  readonly database: DatabaseClient;
  readonly signal: AbortSignal;
  readonly meter?: ToolContext['meter'];
  readonly onProgress?: ToolContext['onProgress'];
  /** The rows of a reading, as the persona may see them; null where it may not. */
  readonly rowsOf: (query: SemanticQuery) => Promise<ResultTable | null>;
  /** How long it has taken so far, in milliseconds. */
  readonly milliseconds: () => number;
}

/** The column that a parameter takes its values from. */
const columns: Readonly<Record<RowsParameter, string>> = {
  order_ids: 'sales_order',
  product_codes: 'product_code'
};

/** Asks a planning tool what a question was read into, and answers with what it gives. */
export class TaskRunner {
  private readonly registry: Lazy<ToolRegistry>;

  constructor(private readonly ports: TaskPorts) {
    this.registry = new Lazy(ports.loadTools);
  }

  /** Whether a persona may use the tool. */
  async isFor(task: ReadTask, persona: PersonaName): Promise<boolean> {
    return task.kind !== 'task' || (await this.toolFor(task)).personas.includes(persona);
  }

  /** The tools of a persona. */
  async toolsOf(persona: PersonaName): Promise<readonly Tool[]> {
    return (await this.registry.get()).tools.filter(({ personas }) => personas.includes(persona));
  }

  /** @throws AssistantError what the tool throws, but for parameters that it cannot use */
  async run(task: ReadTask, occasion: TaskOccasion): Promise<Outcome> {
    const { question, persona } = occasion;
    const { trans, calculator, gazetteer } = this.ports;
    if (task.kind === 'open-task') {
      return whichOf(task, question, trans);
    }
    if (task.kind === 'misfit-task') {
      return misfitOf(task, question, trans);
    }
    const tool = await this.toolFor(task);
    if (!tool.personas.includes(persona)) {
      return notForYou(question, persona, tool.personas, trans);
    }
    const listed = await listedRows(task, occasion);
    if (listed?.keys.length === 0) {
      return this.nothing(task, occasion);
    }
    if (listed && listed.warehouses.length > 1 && !('warehouse_code' in task.parameters)) {
      return whereFrom(listed.warehouses, question, trans);
    }
    const parameters = listed
      ? { ...task.parameters, [listed.parameter]: listed.keys }
      : task.parameters;
    try {
      const result = await tool.run(parameters, {
        persona,
        trans,
        signal: occasion.signal,
        calculator,
        onProgress: occasion.onProgress,
        ...(occasion.meter ? { meter: occasion.meter } : {}),
        database: () => Promise.resolve(occasion.database),
        ...(gazetteer ? { gazetteer } : {})
      });
      const table = tableResultOf(result);
      const told = occasion.asksWhy ? whyOf(table, trans) : table;
      return this.answer(tool, { ...task, parameters }, told, occasion);
    } catch (error) {
      if (isAssistantError(error) && error.code === 'agent/invalid-input') {
        const { message, remedy } = error.describe(trans);
        const [field = ''] = error.parts;
        return { kind: 'unknown', question, message: `${message} ${remedy}`, offers: [], field };
      }
      throw error;
    }
  }

  private async toolFor({ tool }: TaskReading): Promise<Tool> {
    return (await this.registry.get()).tool(tool);
  }

  private nothing(
    { tool, parameters, rows }: TaskReading,
    { question, words, database, milliseconds }: TaskOccasion
  ): Answer {
    const where = rows ? words.query(rows.query) : '';
    return bareAnswer(
      {
        question,
        sentence: this.ports.trans.__('There is nothing to plan: %1 has no rows.', where),
        table: tableOfRows([], [], database.today),
        milliseconds: milliseconds()
      },
      { answeredBy: 'tool', tool: { name: tool, parameters, isChained: true } }
    );
  }

  private answer(
    { title }: Tool,
    task: TaskReading,
    result: TableResult,
    { question, words, database, milliseconds, asksWhy }: TaskOccasion
  ): Answer {
    const { trans } = this.ports;
    const { sentence, table, chart, assumptions, definitions, window, formula, source, goesOn } =
      result;
    const days = window ? [trans.__('The days from %1 to %2.', window.from, window.to)] : [];
    return bareAnswer(
      {
        question,
        sentence: plainText(sentence),
        table: tableOfRows(table.columns, table.rows, database.today),
        milliseconds: milliseconds()
      },
      {
        answeredBy: 'tool',
        tool: {
          name: task.tool,
          parameters: task.parameters,
          isChained: task.rows !== null,
          ...(goesOn ? { goesOn } : {})
        },
        chips: chipsOfTask(title, task.parameters, words, trans),
        chart: chart ?? null,
        inputs: (result.inputs ?? []).map(({ name, value, rows }) => ({
          name: plainText(name),
          value: plainText(value),
          rows: rows && { kind: 'reading', reading: rows, text: words.query(rows) }
        })),
        files: result.files ?? [],
        next: asksWhy === true ? [] : [trans.__('How did you get that?')],
        // Names of the data stand in these, too.
        assumptions: [...days, ...assumptions].map(plainText),
        definitions: [...definitions, trans.__('%1 (%2)', formula, source)].map(plainText)
      }
    );
  }
}

/** The members that the rows of a task name, and the warehouses they are of; null without rows. */
async function listedRows(
  task: TaskReading,
  { rowsOf }: TaskOccasion
): Promise<{
  readonly parameter: RowsParameter;
  readonly keys: readonly string[];
  readonly warehouses: readonly string[];
} | null> {
  if (!task.rows) {
    return null;
  }
  const { query, parameter } = task.rows;
  const table = await rowsOf(query);
  const valuesOf = (name: string): readonly string[] => {
    const column = table?.columns.findIndex(each => each.name === name) ?? -1;
    const rows = Array.from({ length: column < 0 ? 0 : (table?.rowCount ?? 0) }, (_, row) => row);
    return [...new Set(rows.map(row => String(table?.value(row, column))))];
  };
  return {
    parameter,
    keys: valuesOf(columns[parameter]),
    warehouses: parameter === 'order_ids' ? [...valuesOf('warehouse_code')].sort() : []
  };
}
