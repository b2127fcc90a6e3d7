import { z } from 'zod';
import type { Translation } from '../language/Translation.js';
import { Configuration } from './Configuration.js';
import type { ConfigurationProblem, ConfigurationSource } from './ConfigurationProblem.js';
import { environmentKeys } from './environmentKeys.js';
import { faultSentence, type FileFault } from './fileFaults.js';
import { isRecord } from './isRecord.js';
import { innerSchema } from './innerSchema.js';
import { isLock } from './isLock.js';
import { issueProblems } from './issueProblems.js';
import { partOf } from './partOf.js';
import { requirementProblems } from './requirementProblems.js';
import { withSchemaTypes } from './withSchemaTypes.js';

export interface ConfigurationSources {
  /** What the administrator's file holds, `${VAR}` replaced; null without one. */
  readonly file: unknown;
  /** What was wrong with the file when it was read. */
  readonly faults: readonly FileFault[];
  /** Variables of the environment; those that concern nobody here are passed over. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What the person set for themselves. */
  readonly settings: unknown;
}

export interface ConfigurationReading {
  readonly configuration: Configuration;
  /** All there are, in the order of the sources. */
  readonly problems: readonly ConfigurationProblem[];
}

type Keys = Readonly<Record<string, unknown>>;

/**
 * Puts the configuration together: defaults, over them the file, the environment, the person's
 * settings. A key that is wrong is told and left out, and what is set before it holds. AWS_REGION,
 * which every space of Studio has, only stands in for a region that nobody set.
 */
export function readConfiguration(
  { file, faults, environment, settings }: ConfigurationSources,
  trans: Translation
): ConfigurationReading {
  const problems: ConfigurationProblem[] = faults.map(fault => ({
    path: fault.path,
    source: 'file',
    message: faultSentence(fault, trans),
    stops: isLock(fault.path)
  }));
  const kept = (value: unknown, source: ConfigurationSource): Keys => {
    const checked = usableKeys(value, source, trans);
    problems.push(...checked.problems);
    return checked.keys;
  };
  const { AWS_REGION: region } = environment;
  const sources = [
    kept(region ? { aws: { region } } : {}, 'environment'),
    kept(file, 'file'),
    kept(environmentKeys(environment), 'environment'),
    kept(settings, 'settings')
  ];
  const merged = withDatabaseType(sources.reduce(merge));
  const configuration = Configuration.parse(merged);
  return {
    configuration,
    problems: [...problems, ...requirementProblems(configuration, trans)]
  };
}

function usableKeys(
  value: unknown,
  source: ConfigurationSource,
  trans: Translation
): { readonly keys: Keys; readonly problems: readonly ConfigurationProblem[] } {
  const typed = withSchemaTypes(Configuration, value ?? {});
  const parsed = Configuration.safeParse(typed);
  if (parsed.success) {
    return { keys: isRecord(typed) ? typed : {}, problems: [] };
  }
  const problems = parsed.error.issues.flatMap(issue => issueProblems(issue, source, trans));
  const wrong = parsed.error.issues.flatMap(issue =>
    issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...issue.path, key]) : [issue.path]
  );
  return { keys: wrong.map(whole).reduce(without, isRecord(typed) ? typed : {}), problems };
}

/** A named entry, such as a place, is whole or not at all: half of its coordinates is none. */
function whole(path: readonly PropertyKey[]): readonly PropertyKey[] {
  let schema: unknown = Configuration;
  for (const [at, key] of path.entries()) {
    const isNamed = innerSchema(schema) instanceof z.ZodRecord;
    schema = partOf(schema, String(key));
    if (isNamed && innerSchema(schema) instanceof z.ZodObject) {
      return path.slice(0, at + 1);
    }
  }
  return path;
}

function without(keys: Keys, [first, ...rest]: readonly PropertyKey[]): Keys {
  const left = Object.entries(keys).flatMap(([key, value]): [string, unknown][] => {
    if (key !== first) {
      return [[key, value]];
    }
    return rest.length > 0 && isRecord(value) ? [[key, without(value, rest)]] : [];
  });
  return Object.fromEntries(left);
}

function merge(below: Keys, above: Keys): Keys {
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const before = merged[key];
    merged[key] = isRecord(before) && isRecord(value) ? merge(before, value) : value;
  }
  return merged;
}

const namesWorkgroup = z.object({
  aws: z.object({ redshift: z.object({ workgroup_name: z.string() }) })
});
const namesType = z.object({ database: z.object({ type: z.string() }) });

/** Who names a workgroup and no type does not mean generated data: the first design had no type. */
function withDatabaseType(keys: Keys): Keys {
  return namesWorkgroup.safeParse(keys).success && !namesType.safeParse(keys).success
    ? merge(keys, { database: { type: 'redshift' } })
    : keys;
}
