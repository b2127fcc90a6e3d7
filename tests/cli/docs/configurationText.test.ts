import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configurationText } from '../../../src/cli/docs/configurationText.js';

const text = configurationText();

it('is what docs/configuration.md holds; else run npm run docs', () => {
  const file = readFileSync(join(__dirname, '../../../docs/configuration.md'), 'utf8');
  expect(file).toBe(text);
});

it('says of each key what it does', () => {
  const rows = text.split('\n').filter(line => line.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter(row => /\|\s*\|$/.test(row))).toEqual([]);
});

it('says what a person may not set, and what never leaves the server', () => {
  expect(text).toMatch(/\| `persona_roles\.field_engineer` .*\| page +\| no /);
  expect(text).toMatch(/\| `session_secret` .*\| server +\| no /);
  expect(text).toMatch(/\| `max_size` .*\| page +\| yes /);
});
