/** Why the guard refuses, by stable code; `%1`, `%2` stand for what and where. */
export const guardCodes = {
  'guard/persona': 'There is no persona “%1”.',
  'guard/empty': 'There is no query.',
  'guard/size': 'The query has %1 bytes; %2 are possible.',
  'guard/character': 'The character %1 cannot be used there.',
  'guard/string': 'The text literal cannot be read: %1.',
  'guard/comment': 'A comment cannot be read: %1.',
  'guard/several-statements': 'Only one statement can be run; another one follows.',
  'guard/statement': 'Only SELECT can be run, not %1.',
  'guard/syntax': 'The query cannot be read as SQL: %1.',
  'guard/nesting': 'The query is nested too deeply.',
  'guard/construct': '“%1” is not among the SQL that can be run here.',
  'guard/write': 'Nothing may be written: %1 cannot be used.',
  'guard/table': 'As %2 you may not read the table “%1”; %3 may.',
  'guard/unknown-table': 'There is no table “%1”.',
  'guard/schema': '“%1” cannot be read: only the tables of the schema “public” can.',
  'guard/system-table': 'The system table “%1” cannot be read.',
  'guard/ambiguous-name': '“%1” could mean two different tables.',
  'guard/path': '“%1” is a path into a value; only plain columns can be read.',
  'guard/column': 'There is no column “%1” to read there.',
  'guard/function': 'The function “%1” is not among those that can be used.',
  'guard/generator': '“%1” makes rows without a bound.',
  'guard/session': '“%1” tells about the session, not about the data.',
  'guard/type': 'The type “%1” is not among those that can be used.',
  'guard/name': '“%1” is not accounted for.',
  'guard/cross-join': 'The tables in FROM are not joined by a condition; the result has no bound.',
  'guard/recursion': 'The recursion of “%1” has no bound.',
  'guard/length': '“%1” needs a length up to %2, written as a number.'
} as const;

export type GuardCode = keyof typeof guardCodes;
