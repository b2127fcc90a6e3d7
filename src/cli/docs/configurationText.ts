import { z } from 'zod';
import { Configuration, PersonalConfiguration } from '../../core/config/Configuration.js';
import { environmentPrefix } from '../../core/config/environmentKeys.js';
import { innerSchema } from '../../core/config/innerSchema.js';

/** Keys that the server part reads for itself; the page never sees those of the first two. */
const readByServer: readonly string[] = [
  'auth',
  'logging',
  'cost.log_file',
  'aws.region',
  'aws.endpoints'
];
const neverInPage: readonly string[] = ['auth', 'logging', 'cost.log_file'];

const isUnder = (path: string, roots: readonly string[]): boolean =>
  roots.some(root => path === root || path.startsWith(`${root}.`));

interface Key {
  readonly path: string;
  readonly schema: unknown;
}

const shapeOf = (schema: unknown): Readonly<Record<string, unknown>> => {
  const inner = innerSchema(schema);
  return inner instanceof z.ZodObject ? inner.shape : {};
};

function keysOf(schema: unknown, path: string): readonly Key[] {
  const parts = Object.entries(shapeOf(schema));
  return parts.length === 0
    ? [{ path, schema }]
    : parts.flatMap(([key, part]) => keysOf(part, `${path}.${key}`));
}

const personal = new Set(
  Object.entries(PersonalConfiguration.shape).flatMap(([key, part]) =>
    keysOf(part, key).map(({ path }) => path)
  )
);

function standardOf(schema: unknown): string {
  return schema instanceof z.ZodDefault ? `\`${JSON.stringify(schema.def.defaultValue)}\`` : '–';
}

function descriptionOf(schema: unknown): string {
  const description = schema instanceof z.ZodType ? schema.meta()?.description : undefined;
  return description ?? '';
}

function readersOf(path: string): string {
  const page = isUnder(path, neverInPage) ? [] : ['page'];
  return [...page, ...(isUnder(path, readByServer) ? ['server'] : [])].join(', ');
}

const headings = ['Key', 'If not set', 'Read by', 'In the settings', 'What it does'];

function tableOf(keys: readonly Key[], section: string): string {
  const parent = (path: string): string => path.split('.').slice(0, -1).join('.');
  const rows = keys.map(({ path, schema }) => [
    `\`${path.slice(section.length + 1)}\``,
    standardOf(schema),
    readersOf(path),
    personal.has(path) ? 'yes' : 'no',
    descriptionOf(schema) || describedBy(parent(path))
  ]);
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...rows.map(row => row[at]?.length ?? 0))
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(headings), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join(
    '\n'
  );
}

/** What is said of the keys that hold a key. */
function describedBy(path: string): string {
  const schema = path
    .split('.')
    .reduce<unknown>((found, key) => shapeOf(found)[key], Configuration);
  return descriptionOf(schema);
}

/** The text of `docs/configuration.md`. */
export function configurationText(): string {
  const sections = Object.entries(Configuration.shape).map(
    ([section, schema]) =>
      `### \`${section}\`\n\n${schema.meta()?.description ?? ''}\n\n${tableOf(keysOf(schema, section), section)}\n`
  );
  return `# Configuration

This file is written by \`npm run docs\`.

Without any configuration the assistant answers from generated data, without a model.

## Where a key is set

Each later one holds over those before:

1. The defaults below.
2. The administrator's file, \`config.yaml\`: \`supply_chain_assistant/config.yaml\` in Jupyter's configuration folder, or where \`c.SupplyChainAssistant.configuration_file\` says. The \`config.yaml\` of the first design is taken as it stands. \`\${NAME}\` stands for a variable of the server's environment. Aliases of YAML (\`*name\`) are not taken; the file has at most 256 KB and 8 levels.
3. The environment of the Jupyter server: \`${environmentPrefix}\` and the key in capitals with \`__\` for each dot, and \`_\` for a hyphen, so \`${environmentPrefix}AWS__BEDROCK__MODEL_ID\` for \`aws.bedrock.model_id\`. \`AWS_REGION\`, which every space of Studio has, only stands in for a region that nobody set.
4. The person's settings in JupyterLab, for the keys that the tables mark.

A change of the settings holds from the next question on, without a reload; what is being answered ends as it began. The page reads file and environment again when it is loaded, and after a fault that stopped it. The server reads \`auth\`, \`logging\` and \`cost.log_file\` when it starts; paths in them begin at the folder of the file.

## What is wrong is said

A key that is unknown, missing or of a wrong form is told with all others at once, each with its path and never with its value; what is set before it holds. Where that would answer from other data, as another role, or without a limit that somebody wanted, nothing is asked until it is mended: a fault in \`database\`, \`aws.region\`, \`aws.transport\`, \`aws.endpoints\`, \`aws.persona_roles\`, the workgroup and database of Redshift, \`aws.bedrock.send_data\`, the limits of tokens or \`cost.daily_budget\`, or an unknown key that may be a slip for one of them.

A change of \`database.type\` signs everybody out, because a demo is for generated data alone.

## Secrets

There is no key for credentials: the server takes those of its role ([on AWS](aws.md)). \`auth\`, \`logging\` and \`cost.log_file\` stay in the server; of other keys those whose name says secret, password, credential, access key, private key or session token are dropped and told.

## The keys

${sections.join('\n')}`;
}
