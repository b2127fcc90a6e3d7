import assert from 'node:assert/strict';
import { say } from '../../../scripts/project/script.mjs';
import { acceptanceCases } from '../acceptanceCases.mjs';
import { AssistantPanel } from '../AssistantPanel.mjs';
import { SampleDatabase } from '../SampleDatabase.mjs';
import { scenario } from '../scenario.mjs';

/** US cents of an answer, as its footer tells: `0.1 s · 0.0 ¢ · 12 rows · …`. */
const centsIn = footer => Number(/([\d.]+) ¢/.exec(footer)?.[1]);

export const passesAcceptance = scenario(
  'The twelve acceptance cases are answered as SQL by hand answers them',
  async stage => {
    const today = new Date().toISOString().slice(0, 10);
    const database = await SampleDatabase.open(today);
    const cases = await acceptanceCases(database, today);
    database.close();
    assert.equal(cases.length, 12);

    const panel = new AssistantPanel(stage);
    const seconds = [];
    const cents = [];
    const wrong = [];
    let signedIn = null;
    for (const { persona, name, asked } of cases) {
      if (persona !== signedIn) {
        await stage.open();
        await panel.open();
        await panel.signIn(persona);
        await panel.region.getByText('Generated data, as of').waitFor();
        signedIn = persona;
      }
      for (const [question, check] of asked) {
        const begin = performance.now();
        const outcome = await panel.ask(question);
        seconds.push((performance.now() - begin) / 1000);
        try {
          const sentence = await panel.newest.locator('p').first().innerText();
          assert.equal(outcome, 'answer', sentence);
          cents.push(centsIn(await panel.newest.locator('footer').innerText()));
          check({ sentence, rows: await panel.copiedRows() });
        } catch (error) {
          wrong.push(`${name}: “${question}”: ${error.message}`);
        }
      }
    }
    const share = (100 * (seconds.length - wrong.length)) / seconds.length;
    const p95 = seconds.sort((a, b) => a - b)[Math.ceil(0.95 * seconds.length) - 1];
    say(
      `  acceptance: ${share.toFixed(1)} % of ${seconds.length} questions right, ` +
        `p95 ${p95.toFixed(2)} s, at most ${Math.max(...cents).toFixed(1)} ¢ a question`
    );
    assert.deepEqual(wrong, []);
    assert.ok(Math.max(...cents) < 5, 'a question costs less than 5 ¢');
  },
  { labs: 'newest' }
);
