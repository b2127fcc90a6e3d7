import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What a parser that shares no code with the guard's sees in a text. */
export interface SecondOpinion {
  /** The kinds of the statements. */
  readonly statements: readonly string[];
  /** The tables it reads, CTEs aside, as the databases fold their names. */
  readonly tables: ReadonlySet<string>;
  /** What is neither a table nor a query in FROM, and what is no SELECT in a query. */
  readonly odd: ReadonlySet<string>;
}

const plainSources: ReadonlySet<string> = new Set([
  'Table',
  'Derived',
  'NestedJoin',
  'Pivot',
  'Unpivot'
]);
const plainBodies: ReadonlySet<string> = new Set(['Select', 'Query', 'SetOperation', 'Values']);

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** @returns undefined for a text that is in none of its dialects */
export function secondOpinions(
  texts: readonly string[]
): Promise<readonly (SecondOpinion | undefined)[]> {
  const worker = new Worker(join(__dirname, 'secondParserWorker.mjs'), { workerData: texts });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (parsed: readonly (readonly unknown[] | null)[]) => {
      resolve(parsed.map(statements => (statements === null ? undefined : opinionOf(statements))));
    });
  });
}

function opinionOf(statements: readonly unknown[]): SecondOpinion {
  const opinion = { tables: new Set<string>(), odd: new Set<string>() };
  look(statements, [], opinion);
  return { ...opinion, statements: statements.flatMap(each => Object.keys(each as object)) };
}

interface Seen {
  readonly tables: Set<string>;
  readonly odd: Set<string>;
}

/** @param names of the CTEs that can be seen */
function look(value: unknown, names: readonly string[], seen: Seen): void {
  if (Array.isArray(value)) {
    value.forEach(each => {
      look(each, names, seen);
    });
  } else if (isFields(value)) {
    if ('body' in value && 'with' in value) {
      lookAtQuery(value, names, seen);
      return;
    }
    if (isFields(value.relation)) {
      lookAtSource(value.relation, names, seen);
    }
    if (isFields(value.into)) {
      seen.odd.add('into');
    }
    Object.values(value).forEach(each => {
      look(each, names, seen);
    });
  }
}

function lookAtQuery(query: Fields, names: readonly string[], seen: Seen): void {
  const { with: common, body, ...rest } = query;
  const inside = [...names];
  const recursive = isFields(common) && common.recursive === true;
  for (const each of isFields(common) ? list(common.cte_tables) : []) {
    const table = isFields(each) ? each : {};
    const name = isFields(table.alias) ? nameOf(table.alias.name) : '';
    look(table.query, recursive ? [...inside, name] : inside, seen);
    inside.push(name);
  }
  for (const kind of isFields(body) ? Object.keys(body) : ['?']) {
    if (!plainBodies.has(kind)) {
      seen.odd.add(kind);
    }
  }
  if (list(rest.locks).length > 0) {
    seen.odd.add('locks');
  }
  look([body, rest], inside, seen);
}

function lookAtSource(relation: Fields, names: readonly string[], seen: Seen): void {
  for (const [kind, fields] of Object.entries(relation)) {
    if (!plainSources.has(kind)) {
      seen.odd.add(kind);
    }
    if (kind === 'Table' && isFields(fields)) {
      if (fields.args !== null && fields.args !== undefined) {
        seen.odd.add('a function in FROM');
      }
      const parts = list(fields.name).map(part => nameOf(isFields(part) ? part.Identifier : null));
      const known = parts.length === 1 && names.includes(parts[0] ?? '');
      if (!known) {
        seen.tables.add(parts.join('.').replace(/^public\./, ''));
      }
    }
  }
}

function nameOf(identifier: unknown): string {
  const { value, quote_style: quote }: Fields = isFields(identifier) ? identifier : {};
  const name = String(value);
  return quote === null || quote === undefined ? name.toLowerCase() : name;
}
