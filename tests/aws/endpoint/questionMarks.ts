/** Texts, names and comments, in which a question mark is none; then a question mark. */
const pieces = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\?/g;

const literal =
  /^(-?\d+(\.\d+)?|'(?:[^']|'')*'|(DATE|TIMESTAMP|DECIMAL) '[^']*'|TRUE|FALSE|NULL)$/i;

/**
 * Puts SQL literals in the place of question marks, in their order, as Athena's
 * `ExecutionParameters` do.
 * @throws Error if their numbers differ, or for what is no literal
 */
export function questionMarks(text: string, parameters: readonly string[]): string {
  const wrong = parameters.find(parameter => !literal.test(parameter));
  if (wrong !== undefined) {
    throw new Error(`SYNTAX_ERROR: line 1:1: ${wrong} is no literal`);
  }
  let used = 0;
  const filled = text.replace(pieces, piece => {
    if (piece !== '?') {
      return piece;
    }
    used += 1;
    return parameters[used - 1] ?? piece;
  });
  if (used !== parameters.length) {
    throw new Error(
      `INVALID_PARAMETER_USAGE: line 1:1: Incorrect number of parameters: expected ${used} but found ${parameters.length}`
    );
  }
  return filled;
}
