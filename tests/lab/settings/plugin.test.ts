import type { JupyterFrontEnd } from '@jupyterlab/application';
import { Notification } from '@jupyterlab/apputils';
import { Signal } from '@lumino/signaling';
import { settingsPlugin } from '../../../src/lab/settings/plugin.js';
import { SettingsStore } from '../../../src/lab/settings/SettingsStore.js';
import { pageWith, ScriptedAssistant, settled } from '../conversation/ScriptedAssistant.js';

/** Settings as JupyterLab's registry hands them out. */
class PaperSettings {
  readonly changed = new Signal<this, void>(this);
  raw = '{}';
  composite: object = { ...new SettingsStore().current };

  write(raw: string): void {
    this.raw = raw;
    this.composite = { ...this.composite, ...(JSON.parse(raw) as object) };
    this.changed.emit();
  }
}

const assistant = new ScriptedAssistant();
const page = pageWith(assistant);
const settings = new PaperSettings();
const panel = { id: 'panel', settings: new SettingsStore() };

const told = (): readonly string[] =>
  Notification.manager.notifications.map(({ message, type }) => `${type}: ${message}`);

/** What tells is loaded first. */
async function untilTold(pattern: RegExp, isTold: boolean): Promise<void> {
  for (let turn = 0; turn < 200 && told().some(text => pattern.test(text)) !== isTold; turn += 1) {
    await settled();
  }
}

beforeAll(async () => {
  const app = { restored: Promise.resolve(), shell: { activateById: () => undefined } };
  const registry = { load: () => Promise.resolve(settings) };
  await settingsPlugin.activate(app as unknown as JupyterFrontEnd, panel, page, registry, null);
  await page.load();
  await settled();
});

it('takes in words of a company at once, and only when they change', async () => {
  const before = assistant.extensions.length;
  settings.write('{ "vocabulary": { "synonyms": [{ "phrase": "bin", "means": "stock" }] } }');
  settings.write('{ "sendWithEnter": false }');
  await settled();
  expect(panel.settings.current.sendWithEnter).toBe(false);
  expect(assistant.extensions.slice(before)).toEqual([
    { synonyms: [{ phrase: 'bin', means: 'stock' }] }
  ]);
  expect(Notification.manager.notifications).toEqual([]);
});

it('tells what is wrong with them, and on which line', async () => {
  assistant.problems = [{ path: ['synonyms', 0, 'means'], message: '“flarb” is no word.' }];
  settings.write(`{
    "vocabulary": {
      "synonyms": [
        { "phrase": "bin level",
          "means": "flarb" }
      ]
    }
  }`);
  await untilTold(/Settings/, true);
  expect(told()).toEqual([
    expect.stringMatching(
      /^warning: .*Line 5, vocabulary\.synonyms\.0\.means: “flarb” is no word\.$/
    )
  ]);
});

it('takes in what the person sets of the configuration, and tells what is wrong with it', async () => {
  const before = await page.load();
  settings.write('{ "cache": { "max_size": 5 }, "database": { "type": "athena" } }');
  expect(page.session).toBeNull();
  await untilTold(/^error/, true);
  expect(told()).toContainEqual(
    'error: Configuration of the Supply Chain Assistant: ' +
      'aws.region: It is missing; the database athena needs it. ' +
      'aws.glue.database: It is missing; the database athena needs it.'
  );
  settings.write('{ "database": {} }');
  await untilTold(/^error/, false);
  expect(told().join()).not.toContain('error');
  expect(await page.load()).toBe(before); // the scripted one is the only one
});
