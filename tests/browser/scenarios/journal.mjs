import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AssistantPanel } from '../AssistantPanel.mjs';
import { scenario } from '../scenario.mjs';

/** What was written since a moment, once there is as much. */
async function entriesSince(start, stage, count) {
  const path = join(stage.server.data, 'supply_chain_assistant/audit.jsonl');
  for (let tries = 0; tries < 200; tries += 1) {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const lines = text.split('\n').filter(Boolean);
    const entries = lines.map(line => JSON.parse(line)).filter(({ time }) => time >= start);
    if (entries.length >= count) return entries;
    await sleep(100);
  }
  throw new Error(`The journal has no ${count} entries.`);
}

export const isWrittenDown = scenario(
  'What is asked is in the audit journal of the server, and a journal that fails is told',
  async stage => {
    const start = new Date().toISOString();
    await stage.open();
    const panel = new AssistantPanel(stage);
    await panel.open();
    await panel.signIn('Warehouse Manager');
    const question = 'What is the stock by warehouse?';
    assert.equal(await panel.ask(question), 'answer');
    const entries = await entriesSince(start, stage, 3);
    assert.deepEqual(
      entries.map(({ event, persona }) => [event, persona]),
      ['login', 'sql-executed', 'question'].map(event => [event, 'Warehouse Manager'])
    );
    assert.deepEqual(
      entries.map(({ sequence }) => sequence),
      [1, 2, 3]
    );
    assert.equal(entries[2].question, question);
    assert.match(entries[1].sql, /^SELECT/);

    const notice = stage.page.locator('.jp-SupplyChain-Journal');
    assert.equal(await notice.count(), 0);
    const route = '**/supply-chain-assistant/journal*';
    await stage.page.route(route, request => request.abort());
    assert.equal(await panel.ask('stock value by warehouse'), 'answer');
    await notice.getByText('The audit journal cannot be written').waitFor();
    await stage.picture('journal-notice');
    await stage.page.unroute(route);
    await notice.waitFor({ state: 'detached' });
    const all = await entriesSince(start, stage, 5);
    assert.deepEqual(
      all.map(({ sequence }) => sequence),
      [1, 2, 3, 4, 5]
    );
  },
  { labs: 'newest', errors: /supply-chain-assistant\/journal|Failed to fetch/ }
);
