import {
  ILayoutRestorer,
  type JupyterFrontEnd,
  type JupyterFrontEndPlugin
} from '@jupyterlab/application';
import { IThemeManager } from '@jupyterlab/apputils';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { ITranslator } from '@jupyterlab/translation';
import { IAssistant } from '../assistant/IAssistant.js';
import { INotebookActions } from '../notebook/INotebookActions.js';
import { packageName } from '../packageName.js';
import { AssistantPanel } from './AssistantPanel.js';
import { IAssistantPanel } from './IAssistantPanel.js';

/** Puts the panel into the right side area; its views are loaded when it is first seen. */
export const panelPlugin: JupyterFrontEndPlugin<IAssistantPanel> = {
  id: `${packageName}:panel`,
  description: 'Shows the Supply Chain Assistant beside the notebook.',
  autoStart: true,
  provides: IAssistantPanel,
  requires: [IAssistant, IRenderMimeRegistry, ITranslator],
  optional: [ILayoutRestorer, IThemeManager, INotebookActions],
  activate: (
    app: JupyterFrontEnd,
    assistant: IAssistant,
    rendermime: IRenderMimeRegistry,
    translator: ITranslator,
    restorer: ILayoutRestorer | null,
    themes: IThemeManager | null,
    notebook: INotebookActions | null
  ): IAssistantPanel => {
    const panel = new AssistantPanel({
      translator,
      loadContent: async ({ settings, toolbar }) => {
        // The database starts while the views come and the person signs in. A failure is told by
        // whoever needs it first, and tries again.
        assistant.load().catch(() => undefined);
        const { PanelContent } = await import('./PanelContent.js');
        const { commands } = app;
        const services = { assistant, settings, commands, rendermime, themes, notebook };
        return new PanelContent({ ...services, translator, toolbar });
      }
    });
    app.shell.add(panel, 'right', { rank: 1000, type: 'Supply Chain Assistant' });
    restorer?.add(panel, panel.id);
    return panel;
  }
};
