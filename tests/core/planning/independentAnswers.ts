import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const file = join(__dirname, '../../data/planning/answers.json');

/** The cases of one function that were reckoned without the product, as `[inputs, expected]`. */
export function independentAnswers<Inputs, Expected>(
  topic: string,
  inputs: z.ZodType<Inputs>,
  expected: z.ZodType<Expected>
): [Inputs, Expected][] {
  const cases = z.array(z.object({ inputs, expected }));
  const topics = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
  return cases.parse(topics[topic]).map(item => [item.inputs, item.expected]);
}

/** Figures of one name each. */
export const figures = z.record(z.string(), z.number());

/**
 * Holds that each expected figure is there.
 * @param tolerance relative, and absolute below 1
 */
export function expectFigures(
  actual: object,
  expected: Readonly<Record<string, number>>,
  tolerance = 1e-9
): void {
  const wrong = Object.entries(expected).filter(([name, value]) => {
    const figure: unknown = Reflect.get(actual, name);
    const allowed = tolerance * Math.max(1, Math.abs(value));
    return typeof figure !== 'number' || !(Math.abs(figure - value) <= allowed);
  });
  expect({ wrong, actual: wrong.length > 0 ? actual : null }).toEqual({ wrong: [], actual: null });
}
