import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reliabilityText } from '../../../src/cli/docs/reliabilityText.js';

it('is what docs/reliability.md holds; else run npm run docs', () => {
  const file = readFileSync(join(__dirname, '../../../docs/reliability.md'), 'utf8');
  expect(file).toBe(reliabilityText());
});
