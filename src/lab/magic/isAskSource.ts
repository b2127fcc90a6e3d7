/** The first line of a cell with the magic, and what follows the magic in it. */
export const askLine = /^\s*%%ask(?=\s|$)[^\S\n]*(.*)/;

/** Whether a code cell's source is a question to us. */
export function isAskSource(source: string): boolean {
  return askLine.test(source);
}
