import type { Token } from '../tokens/Token.js';
import { readNumber } from './readNumber.js';

/** Where classes end, "80/95 cutoffs"; `end` is exclusive. */
export interface Cutoffs {
  readonly end: number;
  readonly of: readonly [number, number];
}

const between = /^(?:[/,-]|and|&)$/;
const words =
  /^(?:cutoff|cutoffs|cut|offs|off|-|threshold|thresholds|limit|limits|boundaries|rule|%)$/;

/** Two percentages that rise to less than all, as "80/95", where classes are spoken of. */
export function readCutoffs(tokens: readonly Token[], start: number): Cutoffs | null {
  const isOfClasses = tokens.some(({ text }) => /^(?:abc|pareto|class|classes)$/.test(text));
  const first = readNumber(tokens, start);
  const last =
    first && between.test(tokens[first.end]?.text ?? '') ? readNumber(tokens, first.end + 1) : null;
  if (!isOfClasses || !first || !last || !(0 < first.value && first.value < last.value)) {
    return null;
  }
  const isPart = last.value < 1;
  const [low, high] = isPart ? [100 * first.value, 100 * last.value] : [first.value, last.value];
  if (low < 30 || high >= 100) {
    return null;
  }
  let end = last.end;
  while (words.test(tokens[end]?.text ?? '')) {
    end += 1;
  }
  return { end, of: [low, high] };
}
