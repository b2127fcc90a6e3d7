import { goldTalk, wordings } from './goldTalk.js';
import { membersAsked } from './membersAsked.js';

const { ask, expectRows } = goldTalk();

describe('What members have, and have not', () => {
  it.each(wordings(membersAsked))('%s', async (question, persona, sql) => {
    await expectRows(await ask(persona, question), sql);
  });
});
