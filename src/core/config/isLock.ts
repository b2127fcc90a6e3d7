/** Keys without which another database would answer, another role read, or a limit be missed. */
const locks: readonly string[] = [
  'database',
  'aws.region',
  'aws.transport',
  'aws.endpoints',
  'aws.persona_roles',
  'aws.redshift.workgroup_name',
  'aws.redshift.database',
  'aws.bedrock.send_data',
  'aws.bedrock.tokens_per_question',
  'aws.bedrock.tokens_per_day',
  'cost.daily_budget'
];

/**
 * Whether nothing may be asked while this key is wrong: it is one of those, or holds one; the empty
 * path is everything.
 */
export const isLock = (path: string): boolean =>
  path === '' ||
  locks.some(lock => path === lock || path.startsWith(`${lock}.`) || lock.startsWith(`${path}.`));
