import type { EmbeddedDatabase } from '../../../src/adapters/embedded/EmbeddedDatabase.js';
import { MemberCatalog } from '../../../src/core/agents/MemberCatalog.js';
import type { Outcome } from '../../../src/core/answer/Outcome.js';
import { personaNames, type PersonaName } from '../../../src/core/session/personas.js';
import { namedRows, openGold, ReferenceDatabase } from '../semantics/GoldDatabases.js';
import type { FollowUp } from './askedFreely.js';
import { TestAssistant } from './TestAssistant.js';
import { notAsked, voicesAsked, yesNoAsked } from './voicesAsked.js';

let database: EmbeddedDatabase;
let assistant: TestAssistant;
let reference: ReferenceDatabase;
beforeAll(async () => {
  database = await openGold();
  const members = new MemberCatalog(database);
  const { signal } = new AbortController();
  await Promise.all(personaNames.map(persona => members.of(persona, signal)));
  assistant = new TestAssistant(database, members);
  reference = await ReferenceDatabase.open();
}, 60_000);
afterAll(() => database.dispose());

/** Each question in a conversation of its own. */
const ask = (persona: PersonaName, question: string): Promise<Outcome> =>
  assistant.ask(assistant.signIn(persona), question);

describe('The words of people at work', () => {
  const rows = voicesAsked.map(each => [each.turns.join(' → '), each] as const);
  it.each<readonly [string, FollowUp]>(rows)('%s', async (question, { persona, sql }) => {
    const outcome = await ask(persona, question);
    expect(outcome.kind).toBe('answer');
    if (outcome.kind === 'answer') {
      const expected = await reference.run(sql);
      expect(expected.rows.length).toBeGreaterThan(0);
      expect(namedRows(outcome.table, expected.names)).toEqual(expected.rows);
    }
  });

  it.each(yesNoAsked)('say yes or no: %s, %s', async (persona, question, opening) => {
    const outcome = await ask(persona, question);
    expect(outcome).toMatchObject({
      kind: 'answer',
      sentence: expect.stringMatching(opening) as string
    });
  });

  it.each(notAsked)('leave open what they do not say: %s, %s', async (persona, question) => {
    expect((await ask(persona, question)).kind).not.toBe('answer');
  });
});
