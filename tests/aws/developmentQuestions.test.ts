import { PersonaCredentials } from '../../src/adapters/aws/PersonaCredentials.js';
import { RedshiftClient } from '../../src/adapters/aws/RedshiftClient.js';
import type { EmbeddedDatabase } from '../../src/adapters/embedded/EmbeddedDatabase.js';
import { MemberCatalog } from '../../src/core/agents/MemberCatalog.js';
import type { Outcome } from '../../src/core/answer/Outcome.js';
import type { DatabaseClient } from '../../src/core/database/DatabaseClient.js';
import { rowsOf, type ResultTable, type Scalar } from '../../src/core/database/ResultTable.js';
import type { PersonaName } from '../../src/core/session/personas.js';
import { endpointConnection, personaRoles } from '../adapters/aws/endpointConnection.js';
import { TestAssistant } from '../core/agents/TestAssistant.js';
import { difference, type Answered } from '../core/semantics/generated/sameAnswer.js';
import { goldToday, openGold } from '../core/semantics/GoldDatabases.js';
import questions from '../data/development-questions.json';
import { AwsEndpoint } from './endpoint/AwsEndpoint.js';

interface Conversation {
  readonly persona: PersonaName;
  readonly turns: readonly string[];
}

const conversations = questions as readonly Conversation[];

/** Conversations at a time. */
const lanes = 4;

describe('The development questions', () => {
  let endpoint: AwsEndpoint;
  let embedded: EmbeddedDatabase;
  let redshift: RedshiftClient;
  beforeAll(async () => {
    [endpoint, embedded] = await Promise.all([AwsEndpoint.start(), openGold()]);
    // The planning service has no role of its own: it reads lead times as the notebook's.
    const user = `IAMR:${endpoint.credentials.identity.role}`;
    await endpoint.warehouse.run({ user, text: 'SELECT 1' });
    const tables = 'purchase_order_header, purchase_order_line';
    await endpoint.warehouse.run({ text: `GRANT USAGE ON SCHEMA public TO "${user}"` });
    await endpoint.warehouse.run({ text: `GRANT SELECT ON ${tables} TO "${user}"` });
    const personas = new PersonaCredentials(endpointConnection(endpoint), personaRoles);
    redshift = new RedshiftClient({
      workgroup: 'supply-chain',
      database: 'dev',
      seconds: 60,
      today: () => goldToday,
      connectionOf: identity => personas.connectionOf(identity, 'ana')
    });
  });
  afterAll(() => Promise.all([endpoint.close(), embedded.dispose()]));

  it('have the same answers on Redshift as embedded, each with its persona’s role', async () => {
    const [own, theirs] = [stageOn(embedded), stageOn(redshift)];
    const differ: string[] = [];
    const counts = new Map<string, number>();
    const waiting = [...conversations];
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [one, other] = await Promise.all([own(next), theirs(next)]);
        const found = contrast(one, other);
        if (found !== null) {
          differ.push(`${next.persona}, ${next.turns.join(' → ')}: ${found}`);
        }
        const key = one.kind === 'answer' ? one.answeredBy : one.kind;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    expect(differ).toEqual([]);
    expect(counts.get('compiler')).toBeGreaterThan(100);
    expect(counts.get('tool')).toBeGreaterThan(10);
  });
});

/** The last answer of a conversation that is had with a database. */
function stageOn(database: DatabaseClient): (talk: Conversation) => Promise<Outcome> {
  const members = new MemberCatalog(database);
  return async ({ persona, turns }) => {
    const assistant = new TestAssistant(database, members);
    const session = assistant.signIn(persona);
    for (const turn of turns.slice(0, -1)) {
      await assistant.ask(session, turn);
    }
    return assistant.ask(session, turns.at(-1) ?? '');
  };
}

function contrast(one: Outcome, other: Outcome): string | null {
  if (one.kind !== other.kind) {
    return `${one.kind} and ${other.kind}`;
  }
  if (one.kind !== 'answer' || other.kind !== 'answer') {
    return null;
  }
  return one.sentence === other.sentence
    ? difference(answered(one.table), answered(other.table))
    : `“${one.sentence}” and “${other.sentence}”`;
}

const answered = (table: ResultTable): Answered => ({
  names: table.columns.map(({ name, type }) => `${name} ${type}`),
  rows: rowsOf(table).map(row => row.map(plain))
});

const plain = (value: Scalar): string | number | null =>
  typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : value;
