import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What was written down since a moment, once there is as much.
 * @param {string} start ISO 8601
 * @param {import('./Stage.mjs').Stage} stage
 * @param {number} count
 */
export async function journalEntries(start, stage, count) {
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
