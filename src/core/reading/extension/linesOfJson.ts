/** A place in a JSON value: keys and indexes from its root. */
export type JsonPath = readonly PropertyKey[];

const space = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/|,)*/y;
const scalar = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^\s,:[\]{}]+/y;

/**
 * On which line, from 1, each value of a text in JSON starts; comments, bare keys and commas too
 * many are let pass, as JupyterLab's settings may have them. Says nothing about validity.
 */
export function linesOfJson(text: string): (path: JsonPath) => number | null {
  const lines = new Map<string, number>();
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const value = (path: JsonPath): void => {
    take(space);
    lines.set(keyOf(path), text.slice(0, at).split('\n').length);
    const opening = text.charAt(at);
    if (opening !== '{' && opening !== '[') {
      take(scalar);
      return;
    }
    at += 1;
    for (let index = 0; ; index += 1) {
      take(space);
      if (at >= text.length || '}]'.includes(text.charAt(at))) {
        at += 1;
        return;
      }
      const before = at;
      if (opening === '[') {
        value([...path, index]);
      } else {
        const name = take(scalar).replace(/^(["'])(.*)\1$/s, '$2');
        take(space);
        if (text.charAt(at) === ':') {
          at += 1;
        }
        value([...path, name]);
      }
      if (at === before) {
        return; // nothing that JSON knows
      }
    }
  };
  value([]);
  return path => lines.get(keyOf(path)) ?? null;
}

const keyOf = (path: JsonPath): string => JSON.stringify(path.map(String));
