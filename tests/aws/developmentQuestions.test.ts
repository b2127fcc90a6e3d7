import type { RedshiftClient } from '../../src/adapters/aws/RedshiftClient.js';
import type { EmbeddedDatabase } from '../../src/adapters/embedded/EmbeddedDatabase.js';
import { MemberCatalog } from '../../src/core/agents/MemberCatalog.js';
import type { Outcome } from '../../src/core/answer/Outcome.js';
import type { DatabaseClient } from '../../src/core/database/DatabaseClient.js';
import type { PersonaName } from '../../src/core/session/personas.js';
import { TestAssistant } from '../core/agents/TestAssistant.js';
import { openGold } from '../core/semantics/GoldDatabases.js';
import questions from '../data/development-questions.json';
import { AwsEndpoint } from './endpoint/AwsEndpoint.js';
import { outcomeDifference } from './outcomeDifference.js';
import { redshiftOver } from './redshiftOver.js';

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
    redshift = redshiftOver(endpoint);
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
        const found = outcomeDifference(one, other);
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
