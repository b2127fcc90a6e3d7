import { z } from 'zod';
import { Configuration } from './Configuration.js';
import { innerSchema } from './innerSchema.js';
import { isRecord } from './isRecord.js';

/** What the name of a variable begins with that sets a key: `SUPPLY_CHAIN__AWS__REGION`. */
export const environmentPrefix = 'SUPPLY_CHAIN__';

/** The keys that the environment sets, as the file would have them. */
export function environmentKeys(
  environment: Readonly<Record<string, string | undefined>>
): Readonly<Record<string, unknown>> {
  let keys: Readonly<Record<string, unknown>> = {};
  for (const [variable, value] of Object.entries(environment)) {
    if (variable.startsWith(environmentPrefix) && value) {
      const parts = variable.slice(environmentPrefix.length).split('__');
      keys = withKey(keys, parts, value, Configuration);
    }
  }
  return keys;
}

function withKey(
  keys: Readonly<Record<string, unknown>>,
  [first = '', ...rest]: readonly string[],
  value: string,
  schema: unknown
): Readonly<Record<string, unknown>> {
  const inner = innerSchema(schema);
  const shape: Readonly<Record<string, unknown>> = inner instanceof z.ZodObject ? inner.shape : {};
  const given = first.toLowerCase();
  // Names of variables hold no hyphen, names of services do.
  const key = Object.keys(shape).find(known => known.replaceAll('-', '_') === given) ?? given;
  if (rest.length === 0) {
    return { ...keys, [key]: value };
  }
  const before = keys[key];
  return { ...keys, [key]: withKey(isRecord(before) ? before : {}, rest, value, shape[key]) };
}
