// Writes schema/panel.json from the settings' one source. Run after tsc.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { settingsSchema } from '../lib/lab/settings/settingsSchema.js';

const file = fileURLToPath(new URL('../schema/panel.json', import.meta.url));
const text = JSON.stringify(settingsSchema());
writeFileSync(file, await prettier.format(text, { parser: 'json', printWidth: 100 }));
console.log(file);
