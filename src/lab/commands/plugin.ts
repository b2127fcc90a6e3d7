import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { ITranslator } from '@jupyterlab/translation';
import { IAssistant } from '../assistant/IAssistant.js';
import { packageName } from '../packageName.js';
import { IAssistantPanel } from '../panel/IAssistantPanel.js';
import { addPanelCommands } from './addPanelCommands.js';

/** Everything the panel can do, as commands: for the palette, shortcuts and other extensions. */
export const commandsPlugin: JupyterFrontEndPlugin<void> = {
  id: `${packageName}:commands`,
  description: 'Adds the commands of the Supply Chain Assistant.',
  autoStart: true,
  requires: [IAssistant, IAssistantPanel, ITranslator],
  optional: [ICommandPalette],
  activate: (
    app: JupyterFrontEnd,
    assistant: IAssistant,
    panel: IAssistantPanel,
    translator: ITranslator,
    palette: ICommandPalette | null
  ): void => {
    const trans = translator.load('supply_chain_assistant');
    const ids = addPanelCommands({ app, assistant, panel, trans });
    for (const command of ids) {
      palette?.addItem({ command, category: trans.__('Supply Chain') });
    }
  }
};
