import { AssistantError } from '../../../src/core/errors/AssistantError.js';
import { answerOf, codeOf } from './answerOf.js';
import { goldStage } from './goldStage.js';
import type { TestAssistant } from './TestAssistant.js';

const gold = goldStage();

const question = 'stock value by warehouse';

let assistant: TestAssistant;
beforeEach(() => {
  assistant = gold.assistant();
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
