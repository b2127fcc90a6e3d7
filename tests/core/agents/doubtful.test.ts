import type { FollowUp } from './askedFreely.js';
import { doubtful, ends } from './doubtful.js';
import { goldTalk } from './goldTalk.js';

const { ask, expectRows } = goldTalk();

describe('What is easily read as something near to it', () => {
  const rows = doubtful.map(each => [each.turns.join(' → '), each] as const);
  it.each<readonly [string, FollowUp]>(rows)('%s', async (_turns, { persona, turns, sql }) => {
    expect(await expectRows(await ask(persona, ...turns), sql)).toBeGreaterThan(0);
  });

  it.each(ends)('%s: %s ends in %s', async (persona, text, kind, says) => {
    const outcome = await ask(persona, text);
    expect(outcome.kind).toBe(kind);
    const said =
      outcome.kind === 'answer' ? outcome.sentence : 'message' in outcome ? outcome.message : '';
    expect(said).toMatch(says);
  });

  it('says of an average over days which days count', async () => {
    const outcome = await ask('Warehouse Manager', 'average orders per day last month');
    expect(outcome.kind === 'answer' && outcome.assumptions).toContain(
      'Each day that has any counts; one without any is left out.'
    );
  });
});
