import { personaNames, personas, type PersonaName } from '../session/personas.js';

/** The name of a persona's database role. */
export function roleOf(persona: PersonaName): string {
  return persona.toLowerCase().replaceAll(' ', '_');
}

/**
 * The lock behind the guard, for Redshift: one role a persona, which may read the persona's tables
 * and do nothing else, and the user as whom its IAM role signs in. The administrator replaces
 * `${database}`, and `${…_iam_role}` by the names of three IAM roles: a session of an assumed role
 * is the database user `IAMR:` and the name of the role.
 */
export function grantsRedshift(): string {
  const everybody = [
    '-- What everybody has. Leave this out where others work in the same database.',
    'REVOKE ALL ON SCHEMA public FROM PUBLIC;',
    'REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;',
    'REVOKE TEMPORARY ON DATABASE ${database} FROM PUBLIC;'
  ];
  return [everybody, ...personaNames.map(grantsOf)]
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n');
}

function grantsOf(persona: PersonaName): string[] {
  const role = roleOf(persona);
  const user = `"IAMR:\${${role}_iam_role}"`;
  return [
    `-- ${persona}`,
    `CREATE ROLE ${role};`,
    `GRANT USAGE ON SCHEMA public TO ROLE ${role};`,
    ...personas[persona].tables.map(
      table => `GRANT SELECT ON TABLE public.${table} TO ROLE ${role};`
    ),
    `CREATE USER ${user} PASSWORD DISABLE;`,
    `GRANT ROLE ${role} TO ${user};`
  ];
}
