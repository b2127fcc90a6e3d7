import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../../../scripts/project/root.mjs';
import { say } from '../../../scripts/project/script.mjs';
import { acceptanceCases } from '../acceptance/acceptanceCases.mjs';
import { acceptanceTable, lastingCells } from '../acceptance/acceptanceTable.mjs';
import { AssistantPanel } from '../AssistantPanel.mjs';
import { SampleDatabase } from '../SampleDatabase.mjs';
import { scenario } from '../scenario.mjs';

/** US cents of an answer, as its footer tells: `0.1 s · 0.0 ¢ · 12 rows · …`. */
const centsIn = footer => Number(/([\d.]+) ¢/.exec(footer)?.[1]);

/** Asks the questions of one case and says of each whether the answer is right. */
async function judge({ name, compared, asked }, panel, wrong) {
  const seconds = [];
  const cents = [];
  const wrongBefore = wrong.length;
  for (const { question, check } of asked) {
    const begin = performance.now();
    const outcome = await panel.ask(question);
    seconds.push((performance.now() - begin) / 1000);
    const sentence = await panel.newest.locator('p').first().innerText();
    try {
      assert.equal(outcome, 'answer', sentence);
      cents.push(centsIn(await panel.newest.locator('footer').innerText()));
      check({ sentence, rows: await panel.copiedRows() });
    } catch (error) {
      wrong.push(`${name}: “${question}”: ${error.message}`);
    }
  }
  const right = asked.length - (wrong.length - wrongBefore);
  return { name, compared, wordings: asked.map(each => each.wording), right, seconds, cents };
}

export const passesAcceptance = scenario(
  'The twelve acceptance cases are answered as SQL by hand answers them',
  async stage => {
    const today = new Date().toISOString().slice(0, 10);
    const database = await SampleDatabase.open(today);
    const cases = await acceptanceCases(database, today);
    database.close();
    assert.equal(cases.length, 12);

    const panel = new AssistantPanel(stage);
    const results = [];
    const wrong = [];
    let signedIn = null;
    for (const each of cases) {
      if (each.persona !== signedIn) {
        await stage.open();
        await panel.open();
        await panel.signIn(each.persona);
        await panel.region.getByText('Generated data, as of').waitFor();
        signedIn = each.persona;
      }
      results.push(await judge(each, panel, wrong));
    }
    const seconds = results.flatMap(result => result.seconds).sort((a, b) => a - b);
    const dearest = Math.max(...results.flatMap(result => result.cents));
    const share = (100 * (seconds.length - wrong.length)) / seconds.length;
    const p95 = seconds[Math.ceil(0.95 * seconds.length) - 1];
    say(
      `  acceptance: ${share.toFixed(1)} % of ${seconds.length} questions right, ` +
        `p95 ${p95.toFixed(2)} s, at most ${dearest.toFixed(1)} ¢ a question`
    );
    mkdirSync(stage.artifacts, { recursive: true });
    writeFileSync(join(stage.artifacts, 'acceptance.md'), acceptanceTable(results));
    assert.deepEqual(wrong, []);
    assert.ok(dearest < 5, 'a question costs less than 5 ¢');
    assert.deepEqual(
      lastingCells(readFileSync(inRoot('docs/planning.md'), 'utf8')),
      lastingCells(acceptanceTable(results)),
      'docs/planning.md has the table of artifacts/…/acceptance.md'
    );
  },
  { labs: 'newest' }
);
