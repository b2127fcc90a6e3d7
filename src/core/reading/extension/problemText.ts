import type { Translation } from '../../language/Translation.js';
import { linesOfJson, type JsonPath } from './linesOfJson.js';
import type { ExtensionProblem } from './readExtension.js';

/**
 * The problems as sentences that say where to look.
 * @param text the whole JSON that the extension is written in
 * @param root where in it the extension stands
 */
export function problemText(
  problems: readonly ExtensionProblem[],
  text: string,
  root: JsonPath,
  trans: Translation
): readonly string[] {
  const lineOf = linesOfJson(text);
  return problems.map(({ path, message }) => {
    const place = [...root, ...path].map(String).join('.');
    // What is not there has no line; what it should stand in has.
    const line = [...root, ...path].map((_key, at, all) => lineOf(all.slice(0, all.length - at)));
    const [nearest] = line.flatMap(found => found ?? []);
    return nearest === undefined
      ? trans.__('%1: %2', place, message)
      : trans.__('Line %1, %2: %3', nearest, place, message);
  });
}
