import assert from 'node:assert/strict';
import { AssistantPanel } from '../AssistantPanel.mjs';
import { journalEntries } from '../journalEntries.mjs';
import { scenario } from '../scenario.mjs';

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
    const entries = await journalEntries(start, stage, 3);
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
    const all = await journalEntries(start, stage, 5);
    assert.deepEqual(
      all.map(({ sequence }) => sequence),
      [1, 2, 3, 4, 5]
    );
  },
  { labs: 'newest', errors: /supply-chain-assistant\/journal|Failed to fetch/ }
);
