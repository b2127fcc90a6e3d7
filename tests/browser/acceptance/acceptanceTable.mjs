const cents = costs => `${Math.max(...costs).toFixed(1)} ¢`;
const cellsOf = line =>
  line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim());

const titles = ['Case', 'Asked', 'Compared', 'Right', 'Cost, at most', 'Longest'];

/**
 * @typedef {{name: string, compared: string, wordings: string[], right: number, seconds: number[], cents: number[]}} Result
 * @param {Result[]} results of the cases
 * @returns {string} a table of Markdown
 */
export function acceptanceTable(results) {
  const rows = results.map(({ name, compared, wordings, right, seconds, cents: costs }) => [
    name,
    wordings.map(wording => `“${wording}”`).join(', '),
    compared,
    `${right} of ${wordings.length}`,
    cents(costs),
    `${Math.max(...seconds).toFixed(1)} s`
  ]);
  return [titles, titles.map(() => '---'), ...rows]
    .map(cells => `| ${cells.join(' | ')} |\n`)
    .join('');
}

/**
 * What a table says that holds on each machine: all but how long it took.
 * @param {string} markdown with one such table, however it is spaced
 */
export function lastingCells(markdown) {
  const lines = markdown.split('\n');
  const heading = lines.findIndex(line => cellsOf(line).join() === titles.join());
  const end = lines.findIndex((line, at) => at > heading && !line.startsWith('|'));
  return lines.slice(heading + 2, end).map(line => cellsOf(line).slice(0, -1));
}
