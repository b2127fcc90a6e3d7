import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { packageName } from '../packageName.js';
import { IAssistantPanel } from '../panel/IAssistantPanel.js';
import type { Settings } from './Settings.js';

/** Hands the person's settings to the panel, and opens it at start where they want that. */
export const settingsPlugin: JupyterFrontEndPlugin<void> = {
  id: `${packageName}:settings`,
  description: 'Reads the settings of the Supply Chain Assistant.',
  autoStart: true,
  requires: [IAssistantPanel, ISettingRegistry],
  activate: (app: JupyterFrontEnd, panel: IAssistantPanel, registry: ISettingRegistry): void => {
    // Not awaited: the page is restored only after every plugin was activated.
    void Promise.all([registry.load(`${packageName}:panel`), app.restored]).then(
      ([loaded]) => {
        const read = (): void => {
          // JupyterLab has checked them against the schema that is made from `Settings`.
          panel.settings.current = loaded.composite as unknown as Settings;
        };
        loaded.changed.connect(read);
        read();
        if (panel.settings.current.openAtStart) {
          app.shell.activateById(panel.id);
        }
      },
      (error: unknown) => {
        console.error('The settings of the Supply Chain Assistant could not be read.', error);
      }
    );
  }
};
