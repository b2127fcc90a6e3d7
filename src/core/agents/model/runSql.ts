import { z } from 'zod';
import type { SqlAnswerer } from '../SqlAnswerer.js';
import { compactSchema } from './compactSchema.js';
import { MendableError } from './MendableError.js';
import type { ToolSpecification } from './Model.js';
import type { ModelTool } from './ModelTool.js';
import type { Occasion } from './Occasion.js';

const input = z.strictObject({
  sql: z.string().trim().min(1).max(8000).describe('One SELECT over the tables above.')
});

/** The most rows that a statement of the model gives. */
const modelRowLimit = 1000;

export const runSqlName = 'run_sql';

const specification: ToolSpecification = {
  name: runSqlName,
  description: `Last resort; at most ${modelRowLimit} rows.`,
  inputSchema: compactSchema(input)
};

/** Runs SQL that the model wrote, where the guard lets it pass for the persona that asks. */
export function runSql(
  statements: SqlAnswerer,
  { query, milliseconds }: Pick<Occasion, 'query' | 'milliseconds'>
): ModelTool {
  return {
    specification,
    run: async given => {
      const read = input.safeParse(given);
      if (!read.success) {
        throw new MendableError('sql: it should be one SELECT as text.');
      }
      const answer = await statements.answer(read.data.sql, query, modelRowLimit, milliseconds);
      if ('allowed' in answer) {
        throw new MendableError(`Refused: ${answer.message}`);
      }
      return { tool: runSqlName, answer, reading: null, task: null, more: false };
    }
  };
}
