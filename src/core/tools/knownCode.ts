import { memberColumns, membersIn } from './membersIn.js';
import { memberNamed } from './memberNamed.js';
import type { ToolContext } from './Tool.js';

/**
 * The code that the data have for a code or name; undefined where none was given.
 * @param field the parameter it was given as
 * @throws AssistantError `agent/invalid-input` that offers the nearest ones
 */
export async function knownCode(
  context: ToolContext,
  given: string | undefined,
  column: keyof typeof memberColumns,
  field: string = column
): Promise<string | undefined> {
  const noun = context.trans.__(memberColumns[column].noun);
  return given && memberNamed(field, noun, given, await membersIn(context, column)).code;
}
