import { z } from 'zod';
import type { Translation } from '../language/Translation.js';
import { editDistance } from '../reading/entities/editDistance.js';
import { Configuration } from './Configuration.js';
import type { ConfigurationProblem, ConfigurationSource } from './ConfigurationProblem.js';
import { innerSchema } from './innerSchema.js';
import { isLock } from './isLock.js';
import { partOf } from './partOf.js';

/** What is wrong with a key, or with the keys, that an issue tells of. */
export function issueProblems(
  issue: z.core.$ZodIssue,
  source: ConfigurationSource,
  trans: Translation
): readonly ConfigurationProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const parent = issue.path.map(String);
    return issue.keys.map(key => unknownKey([...parent, key], namesIn(parent), source, trans));
  }
  const path = issue.path.map(String).join('.');
  return [{ path, source, message: sentenceOf(issue, trans), stops: isLock(path) }];
}

function unknownKey(
  path: readonly string[],
  names: readonly string[],
  source: ConfigurationSource,
  trans: Translation
): ConfigurationProblem {
  const nearest = names.find(name => isMeant(name, path.at(-1) ?? ''));
  const parent = path.slice(0, -1);
  return {
    path: path.join('.'),
    source,
    message:
      nearest === undefined
        ? trans.__('There is no such key.')
        : trans.__('There is no such key; near to it is %1.', nearest),
    // It may well be one of them, with a letter too many.
    stops:
      isLock(path.join('.')) || (nearest !== undefined && isLock([...parent, nearest].join('.')))
  };
}

/** Whether a key may be a slip for this name. */
function isMeant(name: string, key: string): boolean {
  const slips = Math.max(1, Math.floor(key.length / 3));
  return name.includes(key) || key.includes(name) || editDistance(key, name, slips) <= slips;
}

/** The keys that there are under these. */
function namesIn(path: readonly string[]): readonly string[] {
  const schema = innerSchema(path.reduce<unknown>(partOf, Configuration));
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function sentenceOf(issue: z.core.$ZodIssue, trans: Translation): string {
  if (issue.code === 'invalid_type') {
    return kinds(trans)[issue.expected] ?? trans.__('It has not the form that it needs.');
  }
  if (issue.code === 'invalid_value' && issue.values.length > 1) {
    return trans.__('It must be one of %1.', issue.values.map(String).join(', '));
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'string'
      ? trans.__('It must not be empty.')
      : issue.inclusive
        ? trans.__('It must be %1 at least.', String(issue.minimum))
        : trans.__('It must be more than %1.', String(issue.minimum));
  }
  if (issue.code === 'too_big') {
    return trans.__('It must be %1 at most.', String(issue.maximum));
  }
  if (issue.code === 'invalid_key') {
    return trans.__('A name must not be empty.');
  }
  // Those that have a sentence of their own have it in the schema.
  return issue.code === 'invalid_format' && issue.format === 'url'
    ? trans.__('It must be an address that begins with https:// or http://.')
    : issue.message;
}

const kinds = (trans: Translation): Readonly<Record<string, string>> => ({
  number: trans.__('It must be a number.'),
  int: trans.__('It must be a whole number.'),
  string: trans.__('It must be text.'),
  boolean: trans.__('It must be true or false.'),
  object: trans.__('It must hold keys.')
});
