import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettingRegistry, type ISettingRegistry } from '@jupyterlab/settingregistry';
import { PersonalConfiguration } from '../../../src/core/config/Configuration.js';
import { personalKeys } from '../../../src/lab/settings/personalKeys.js';
import { readConfiguration } from '../../../src/core/config/readConfiguration.js';
import { english } from '../../../src/core/language/Translation.js';
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

  it('lets the administrator’s file hold until a person sets something', async () => {
    const schema = settingsSchema() as unknown as ISettingRegistry.ISchema;
    const id = 'supply-chain:panel';
    const of = async (raw: string): Promise<unknown> => {
      const plugin = { id, raw, schema, version: '1', data: { composite: {}, user: {} } };
      const connector = {
        fetch: () => Promise.resolve(plugin),
        list: () => Promise.resolve({ ids: [id], values: [plugin] }),
        save: () => Promise.resolve(),
        remove: () => Promise.resolve()
      };
      const { composite } = await new SettingRegistry({ connector }).load(id);
      const settings = Object.fromEntries(personalKeys.map(key => [key, composite[key]]));
      const file = { cache: { max_size: 7, enabled: false }, aws: { transport: 'relay' } };
      const sources = { file, faults: [], environment: {}, settings };
      const { configuration, problems } = readConfiguration(sources, english);
      return [configuration.cache, configuration.aws.transport, problems];
    };
    const cache = { enabled: false, max_size: 7, default_ttl: 300, dashboard_ttl: 900 };
    expect(await of('{}')).toEqual([cache, 'relay', []]);
    expect(await of('{ "cache": { "default_ttl": 5 }, "aws": { "transport": "direct" } }')).toEqual(
      [{ ...cache, default_ttl: 5 }, 'direct', []]
    );
  });

  it('starts from the defaults that the page shows before JupyterLab has read the settings', () => {
    expect(new SettingsStore().current).toEqual(Settings.parse({}));
  });
});
