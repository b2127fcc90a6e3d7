import { readFileSync } from 'node:fs';
import { roleOf } from '../../../src/core/database/grantsRedshift.js';
import type { PersonaName } from '../../../src/core/session/personas.js';

/** As what a persona's IAM role signs in. */
export const userOf = (persona: PersonaName): string => `IAMR:${roleOf(persona)}`;

/**
 * The statements of `schema/redshift-grants.sql` for PostgreSQL, where a role is granted like a
 * user and a user needs no word about a password.
 * @param iamRoles by role of the database; the others have the same name in both
 */
export function postgresGrants(
  database: string,
  iamRoles: Readonly<Record<string, string>> = {}
): readonly string[] {
  return readFileSync('schema/redshift-grants.sql', 'utf8')
    .replaceAll('${database}', database)
    .replace(/\$\{(\w+)_iam_role\}/g, (_placeholder, role: string) => iamRoles[role] ?? role)
    .replace(/^--.*\n/gm, '')
    .replaceAll(' TO ROLE ', ' TO ')
    .replaceAll('GRANT ROLE ', 'GRANT ')
    .replaceAll(' PASSWORD DISABLE', '')
    .split(';\n')
    .filter(statement => statement.trim() !== '');
}
