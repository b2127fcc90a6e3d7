import type { EmbeddedDatabase } from '../../../src/adapters/embedded/EmbeddedDatabase.js';
import { MemberCatalog } from '../../../src/core/agents/MemberCatalog.js';
import { namedRows, openGold, ReferenceDatabase } from '../semantics/GoldDatabases.js';
import { contrastsAsked, figuresAsked, notContrasted, windowsAsked } from './contrastsAsked.js';
import { TestAssistant } from './TestAssistant.js';

let database: EmbeddedDatabase;
let reference: ReferenceDatabase;
let members: MemberCatalog;
beforeAll(async () => {
  database = await openGold();
  reference = await ReferenceDatabase.open();
  members = new MemberCatalog(database);
}, 60_000);
afterAll(() => database.dispose());

describe('Members, windows and states set against each other', () => {
  const rows = [...contrastsAsked, ...windowsAsked, ...figuresAsked].flatMap(
    ({ questions, persona, sql }) => questions.map(question => [question, persona, sql] as const)
  );
  it.each(rows)('%s', async (question, persona, sql) => {
    const assistant = new TestAssistant(database, members);
    const outcome = await assistant.ask(assistant.signIn(persona), question);
    expect(outcome.kind).toBe('answer');
    if (outcome.kind === 'answer') {
      const expected = await reference.run(sql);
      expect(namedRows(outcome.table, expected.names)).toEqual(expected.rows);
    }
  });

  it.each(notContrasted)('%s: %s is not read as one figure', async (persona, question) => {
    const assistant = new TestAssistant(database, members);
    const outcome = await assistant.ask(assistant.signIn(persona), question);
    expect(outcome.kind).not.toBe('answer');
  });
});
