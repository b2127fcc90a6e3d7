import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ILauncher } from '@jupyterlab/launcher';
import { commandIds } from '../commands/commandIds.js';
import { packageName } from '../packageName.js';

/** Adds a card to the launcher that opens the panel. */
export const launcherPlugin: JupyterFrontEndPlugin<void> = {
  id: `${packageName}:launcher`,
  description: 'Adds the Supply Chain Assistant to the launcher.',
  autoStart: true,
  requires: [ILauncher],
  activate: (_app: JupyterFrontEnd, launcher: ILauncher): void => {
    launcher.add({ command: commandIds.open, category: 'Other', rank: 0 });
  }
};
