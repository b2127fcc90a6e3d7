export interface SqlParameter {
  readonly name: string;
  readonly value: string;
}

/** Texts, names, comments and casts, in which a colon names no parameter; then a parameter. */
const pieces = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|::|:([0-9A-Za-z_]+)/g;

/**
 * Makes `:name` to `$1` and finds the values.
 * @returns also the names that are given and stand nowhere
 */
export function namedParameters(
  sql: string,
  parameters: readonly SqlParameter[]
): { readonly text: string; readonly values: readonly string[]; readonly unused: string[] } {
  const used: string[] = [];
  const text = sql.replace(pieces, (piece: string, name?: string) => {
    if (name === undefined || !parameters.some(parameter => parameter.name === name)) {
      return piece;
    }
    if (!used.includes(name)) {
      used.push(name);
    }
    return `$${used.indexOf(name) + 1}`;
  });
  const valueOf = (name: string): string =>
    parameters.find(parameter => parameter.name === name)?.value ?? '';
  const names = parameters.map(({ name }) => name);
  return { text, values: used.map(valueOf), unused: names.filter(name => !used.includes(name)) };
}
