import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Settings } from '../../../src/lab/settings/Settings.js';
import { settingsSchema } from '../../../src/lab/settings/settingsSchema.js';
import { SettingsStore } from '../../../src/lab/settings/SettingsStore.js';

const root = join(__dirname, '../../..');

describe('settingsSchema', () => {
  it('is what schema/panel.json holds; else run scripts/write-settings.mjs', () => {
    const file: unknown = JSON.parse(readFileSync(join(root, 'schema/panel.json'), 'utf8'));
    expect(file).toEqual(settingsSchema());
  });

  it('starts from the defaults that the page shows before JupyterLab has read the settings', () => {
    expect(new SettingsStore().current).toEqual(Settings.parse({}));
  });
});
