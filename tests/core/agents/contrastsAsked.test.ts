import { contrastsAsked, figuresAsked, notContrasted, windowsAsked } from './contrastsAsked.js';
import { goldTalk, wordings } from './goldTalk.js';

const { ask, expectRows } = goldTalk();

describe('Members, windows and states set against each other', () => {
  const asked = wordings([...contrastsAsked, ...windowsAsked, ...figuresAsked]);
  it.each(asked)('%s', async (question, persona, sql) => {
    await expectRows(await ask(persona, question), sql);
  });

  it.each(notContrasted)('%s: %s is not read as one figure', async (persona, question) => {
    expect((await ask(persona, question)).kind).not.toBe('answer');
  });
});
