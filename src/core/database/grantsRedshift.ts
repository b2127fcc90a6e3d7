import { personaNames, personas, type PersonaName } from '../session/personas.js';
import { functionNames, type ToolFunctionName } from '../tools/functionTools.js';

/** The name of a persona's database role. */
export function roleOf(persona: PersonaName): string {
  return persona.toLowerCase().replaceAll(' ', '_');
}

const planningRole = 'planning_service';

/**
 * The lock behind the guard, for Redshift: one role a persona, which may read the persona's tables
 * and do nothing else, and the user as whom its IAM role signs in; and a role for the planning
 * service, which may read what the registered statements name. The administrator replaces
 * `${database}`, and `${…_iam_role}` by the names of IAM roles: a session of an assumed role is the
 * database user `IAMR:` and the name of the role. The planning service signs in as the notebook. The
 * functions, where there are any, have what their tools need of the roles before them.
 */
export function grantsRedshift(): string {
  const everybody = [
    '-- What everybody has. Leave this out where others work in the same database.',
    'REVOKE ALL ON SCHEMA public FROM PUBLIC;',
    'REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;',
    'REVOKE TEMPORARY ON DATABASE ${database} FROM PUBLIC;'
  ];
  const functions = functionNames.map(functionGrants);
  return [everybody, ...personaNames.map(grantsOf), planningGrants(), ...functions]
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n');
}

function grantsOf(persona: PersonaName): string[] {
  const selects = personas[persona].tables.map(table => `SELECT ON TABLE public.${table}`);
  return roleGrants(persona, roleOf(persona), selects);
}

/** Neither supplier nor quantity nor price. */
function planningGrants(): string[] {
  const columns = {
    purchase_order_header: [
      'purchase_order_prefix',
      'purchase_order_number',
      'warehouse_code',
      'order_date',
      'actual_delivery_date',
      'status'
    ],
    purchase_order_line: ['purchase_order_prefix', 'purchase_order_number', 'product_code']
  };
  const selects = Object.entries(columns).map(
    ([table, names]) => `SELECT (${names.join(', ')}) ON TABLE public.${table}`
  );
  return roleGrants(
    'Planning Service, whose IAM role is that of the notebook',
    planningRole,
    selects
  );
}

/** Whose roles the tools of a function need. */
const functionRoles: Readonly<Record<ToolFunctionName, readonly string[]>> = {
  'inventory-optimizer': [roleOf('Warehouse Manager'), planningRole],
  'logistics-optimizer': [roleOf('Field Engineer')],
  'supplier-analyzer': [roleOf('Procurement Specialist')]
};

function functionGrants(name: ToolFunctionName): string[] {
  const user = `"IAMR:\${${name.replaceAll('-', '_')}_iam_role}"`;
  return [
    `-- The function ${name}, where there is one`,
    `CREATE USER ${user} PASSWORD DISABLE;`,
    ...functionRoles[name].map(role => `GRANT ROLE ${role} TO ${user};`)
  ];
}

function roleGrants(title: string, role: string, selects: readonly string[]): string[] {
  const user = `"IAMR:\${${role}_iam_role}"`;
  return [
    `-- ${title}`,
    `CREATE ROLE ${role};`,
    `GRANT USAGE ON SCHEMA public TO ROLE ${role};`,
    ...selects.map(select => `GRANT ${select} TO ROLE ${role};`),
    `CREATE USER ${user} PASSWORD DISABLE;`,
    `GRANT ROLE ${role} TO ${user};`
  ];
}
