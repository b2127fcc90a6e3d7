import type { z } from 'zod';
import type { AssistantError } from '../errors/AssistantError.js';
import { invalidInput } from '../planning/inputChecks.js';

/** What came from outside, as it should be. @throws AssistantError `agent/invalid-input` */
export function checkedInput<Input extends z.ZodType>(schema: Input, given: unknown) {
  const checked = schema.safeParse(given);
  if (!checked.success) {
    throw inputError(checked.error, given);
  }
  return checked.data;
}

/** The first thing wrong with a tool's parameters, by the parameter's name. */
export function inputError(error: z.ZodError, parameters: unknown): AssistantError {
  // A misspelt name comes first: that its right spelling is missing only follows.
  const issue = error.issues.find(({ code }) => code === 'unrecognized_keys') ?? error.issues[0];
  if (!issue) {
    return invalidInput('parameters', 'they do not fit');
  }
  if (issue.code === 'unrecognized_keys') {
    return invalidInput(issue.keys[0] ?? 'parameters', 'there is no such parameter');
  }
  const field = issue.path.map(String).join('.') || 'parameters';
  return invalidInput(field, problemOf(issue, valueAt(parameters, issue.path)));
}

/** What is wrong with a tool's parameters: the first thing about each, by its name. */
export function problemsByField(
  error: z.ZodError,
  parameters: unknown
): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  for (const issue of error.issues) {
    const [field = '', ...within] = issue.path.map(String);
    if (!problems.has(field)) {
      const problem = problemOf(issue, valueAt(parameters, issue.path));
      problems.set(field, within.length === 0 ? problem : `${within.join('.')}: ${problem}`);
    }
  }
  return problems;
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_type') {
    return value === undefined ? 'it is missing' : `it should be ${wordOfType(issue.expected)}`;
  }
  if (issue.code === 'too_small') {
    return `it should ${bound(issue.origin, issue.inclusive ? 'at least' : 'above', issue.minimum)}`;
  }
  if (issue.code === 'too_big') {
    return `it should ${bound(issue.origin, issue.inclusive ? 'at most' : 'below', issue.maximum)}`;
  }
  return issue.code === 'invalid_value'
    ? `it should be one of ${issue.values.map(String).join(', ')}`
    : issue.message;
}

function bound(origin: string, how: string, limit: number | bigint): string {
  return origin === 'array' ? `have ${how} ${limit} values` : `be ${how} ${limit}`;
}

function wordOfType(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    int: 'a whole number',
    number: 'a number',
    string: 'a text',
    array: 'a list',
    boolean: 'true or false',
    object: 'a JSON object',
    record: 'a JSON object'
  };
  return words[expected] ?? expected;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (Reflect.get(at, key) as unknown) : undefined,
    value
  );
}
