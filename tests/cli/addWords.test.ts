import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addWords } from '../../src/cli/addWords.js';
import type { Assistant } from '../../src/core/agents/Assistant.js';

const folder = mkdtempSync(join(tmpdir(), 'words-'));
const file = join(folder, 'words.json');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const heard: unknown[] = [];
const assistant = {
  extend: (words: unknown) => {
    heard.push(words);
    return [{ path: ['metrics', 0, 'measure'], message: 'There is no figure “x”.' }];
  }
} as unknown as Assistant;

it('hands the words of a file on, and tells the lines of what is wrong', async () => {
  writeFileSync(file, '{\n  "metrics": [\n    { "measure": "x" }\n  ]\n}\n');
  expect(await addWords(assistant, file)).toEqual([
    'Line 3, metrics.0.measure: There is no figure “x”.'
  ]);
  expect(heard).toEqual([{ metrics: [{ measure: 'x' }] }]);
});

it.each(['no JSON', '{'])('refuses a file that is %s', async text => {
  writeFileSync(file, text);
  await expect(addWords(assistant, file)).rejects.toMatchObject({ code: 'system/data-invalid' });
});

it('refuses a file that is not there', async () => {
  await expect(addWords(assistant, join(folder, 'none.json'))).rejects.toMatchObject({
    code: 'system/data-invalid'
  });
});
