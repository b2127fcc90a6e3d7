import type { FollowUp } from './askedFreely.js';
import { goldTalk } from './goldTalk.js';
import { notAsked, voicesAsked, yesNoAsked } from './voicesAsked.js';

const { ask, expectRows } = goldTalk();

describe('The words of people at work', () => {
  const rows = voicesAsked.map(each => [each.turns.join(' → '), each] as const);
  it.each<readonly [string, FollowUp]>(rows)('%s', async (question, { persona, sql }) => {
    expect(await expectRows(await ask(persona, question), sql)).toBeGreaterThan(0);
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
