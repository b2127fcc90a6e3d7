/** Words that, unquoted, are the session's user, role, schema or database, without parentheses. */
export const sessionWords: ReadonlySet<string> = new Set([
  'current_aws_account',
  'current_catalog',
  'current_database',
  'current_namespace',
  'current_role',
  'current_schema',
  'current_user',
  'current_user_id',
  'session_user',
  'system_user',
  'user'
]);
