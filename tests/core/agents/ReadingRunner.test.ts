import type { EmbeddedDatabase } from '../../../src/adapters/embedded/EmbeddedDatabase.js';
import { MemberCatalog } from '../../../src/core/agents/MemberCatalog.js';
import type { Answer, Outcome } from '../../../src/core/answer/Outcome.js';
import { AssistantError } from '../../../src/core/errors/AssistantError.js';
import { openGold } from '../semantics/GoldDatabases.js';
import { TestAssistant } from './TestAssistant.js';

let gold: EmbeddedDatabase;
let members: MemberCatalog;
beforeAll(async () => {
  gold = await openGold();
  members = new MemberCatalog(gold);
}, 60_000);
afterAll(() => gold.dispose());

const question = 'stock value by warehouse';

function answerOf(outcome: Outcome): Answer {
  if (outcome.kind !== 'answer') {
    throw new Error(`This should be an answer: ${JSON.stringify(outcome)}`);
  }
  return outcome;
}

const codeOf = (outcome: Outcome): string | null =>
  outcome.kind === 'error' ? outcome.error.code : null;

let assistant: TestAssistant;
beforeEach(() => {
  assistant = new TestAssistant(gold, members);
  assistant.now = 1; // the cache takes 0 for no time at all
});

describe('While the database is away', () => {
  const away = (): Promise<never> =>
    Promise.reject(new AssistantError('system/throttled', ['Redshift']));

  it('gives the last answer, and says how old it is and why', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const before = answerOf(await assistant.ask(session, question));
    assistant.now += 12 * 60_000;
    assistant.database.instead = away;
    const answer = answerOf(await assistant.ask(session, question));
    expect(answer.sentence).toBe(before.sentence);
    expect(answer.answeredBy).toBe('cache');
    expect(answer.notices).toEqual([
      'Redshift is busy and turned the request away. This is the answer of 12 minutes ago.'
    ]);
    assistant.database.instead = null;
    expect(answerOf(await assistant.ask(session, question)).notices).toEqual([]);
  });

  it('says so where there is no answer to give', async () => {
    const session = assistant.signIn('Warehouse Manager');
    assistant.database.instead = away;
    expect(codeOf(await assistant.ask(session, question))).toBe('system/throttled');
  });

  it('gives no old answer to who may not read it any more', async () => {
    const session = assistant.signIn('Warehouse Manager');
    await assistant.ask(session, question);
    assistant.now += 12 * 60_000;
    assistant.database.instead = () =>
      Promise.reject(new AssistantError('system/access-denied', ['SELECT', 'product']));
    expect(codeOf(await assistant.ask(session, question))).toBe('system/access-denied');
  });
});
