import { goldTalk, wordings } from './goldTalk.js';
import { groupsAsked, leftAlone } from './groupsAsked.js';

const { ask, expectRows } = goldTalk();

describe('Figures about groups of groups', () => {
  it.each(wordings(groupsAsked))('%s', async (question, persona, sql) => {
    await expectRows(await ask(persona, question), sql);
  });
});

describe('What is near to them and is something else', () => {
  it.each(leftAlone)('%s, %s is not answered', async (persona, question) => {
    expect(['unknown', 'clarify']).toContain((await ask(persona, question)).kind);
  });
});
