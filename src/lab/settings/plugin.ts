import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { IAssistant } from '../assistant/IAssistant.js';
import { packageName } from '../packageName.js';
import { IAssistantPanel } from '../panel/IAssistantPanel.js';
import { personalKeys } from './personalKeys.js';
import type { Settings } from './Settings.js';

/** Hands the person's settings to the panel, and opens it at start where they want that. */
export const settingsPlugin: JupyterFrontEndPlugin<void> = {
  id: `${packageName}:settings`,
  description: 'Reads the settings of the Supply Chain Assistant.',
  autoStart: true,
  requires: [IAssistantPanel, IAssistant, ISettingRegistry],
  optional: [ITranslator],
  activate: (
    app: JupyterFrontEnd,
    panel: IAssistantPanel,
    assistant: IAssistant,
    registry: ISettingRegistry,
    translator: ITranslator | null
  ): void => {
    const trans = (translator ?? nullTranslator).load('supply_chain_assistant');
    // Not awaited: the page is restored only after every plugin was activated.
    void registry.load(`${packageName}:panel`).then(
      loaded => {
        let vocabulary = '';
        let configuration = '';
        let told: Promise<string | null> = Promise.resolve(null);
        const read = (): void => {
          // JupyterLab has checked them against the schema that is made from `Settings`.
          panel.settings.current = loaded.composite as unknown as Settings;
          const written = JSON.stringify(loaded.composite.vocabulary);
          if (written !== vocabulary) {
            vocabulary = written;
            assistant.extend(loaded.composite.vocabulary);
          }
          const personal = Object.fromEntries(
            personalKeys.map(key => [key, loaded.composite[key]])
          );
          const set = JSON.stringify(personal);
          if (set !== configuration) {
            configuration = set;
            assistant.configure(personal);
          }
        };
        assistant.extended.connect((_, problems) => {
          // Loaded here and below where there is something to tell, which is seldom.
          if (problems.length > 0) {
            void import('./tellProblems.js').then(({ tellProblems }) => {
              tellProblems(problems, loaded.raw, trans);
            });
          }
        });
        assistant.configured.connect((_, { problems }) => {
          told = told.then(async before => {
            if (before === null && problems.length === 0) {
              return null;
            }
            const { tellConfiguration } = await import('./tellConfiguration.js');
            return tellConfiguration(problems, trans, before);
          });
        });
        loaded.changed.connect(() => {
          read();
          assistant.record({ event: 'configuration-change', setting: packageName });
        });
        read();
        void app.restored.then(() => {
          if (panel.settings.current.openAtStart) {
            app.shell.activateById(panel.id);
          }
        });
      },
      (error: unknown) => {
        console.error('The settings of the Supply Chain Assistant could not be read.', error);
      }
    );
  }
};
