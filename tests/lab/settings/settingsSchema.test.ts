import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PersonalConfiguration } from '../../../src/core/config/Configuration.js';
import { personalKeys } from '../../../src/lab/settings/personalKeys.js';
import { Settings } from '../../../src/lab/settings/Settings.js';
import { settingsSchema } from '../../../src/lab/settings/settingsSchema.js';
import { SettingsStore } from '../../../src/lab/settings/SettingsStore.js';

const root = join(__dirname, '../../..');

describe('settingsSchema', () => {
  it('is what schema/panel.json holds; else run scripts/write-settings.mjs', () => {
    const file: unknown = JSON.parse(readFileSync(join(root, 'schema/panel.json'), 'utf8'));
    expect(file).toEqual(settingsSchema());
  });

  it('offers what a person may set of the configuration, and hands on just that', () => {
    expect([...personalKeys]).toEqual(Object.keys(PersonalConfiguration.shape));
    expect(settingsSchema().properties).toHaveProperty('aws.properties.region.title', 'Region');
    expect(settingsSchema().properties).not.toHaveProperty('aws.properties.persona_roles');
    expect(settingsSchema().properties).not.toHaveProperty('auth');
  });

  it('sets nothing of it by itself, so that the administrator’s file holds', () => {
    const { properties } = settingsSchema();
    const defaults = /"default":/;
    const parts = personalKeys.map(key => (properties as Record<string, unknown>)[key]);
    expect(JSON.stringify(parts)).not.toMatch(defaults);
    expect(properties).toHaveProperty(
      'cache.properties.max_size.description',
      'How many answers are kept. If not set: 1000.'
    );
  });

  it('starts from the defaults that the page shows before JupyterLab has read the settings', () => {
    expect(new SettingsStore().current).toEqual(Settings.parse({}));
  });
});
