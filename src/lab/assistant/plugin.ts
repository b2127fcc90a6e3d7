import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { SessionManager } from '../../core/session/SessionManager.js';
import { packageName } from '../packageName.js';
import { IAssistant } from './IAssistant.js';
import { PageAssistant } from './PageAssistant.js';

/** Keeps who is signed in; loads nothing until the first question, or until the panel shows. */
export const assistantPlugin: JupyterFrontEndPlugin<IAssistant> = {
  id: `${packageName}:assistant`,
  description: 'Keeps the session of the page and loads the assistant when it is needed.',
  autoStart: true,
  provides: IAssistant,
  activate: (): IAssistant => {
    const sessions = new SessionManager({
      now: () => Date.now(),
      newId: () => crypto.randomUUID()
    });
    return new PageAssistant(sessions, async () => {
      const { loadAssistant } = await import('./loadAssistant.js');
      return loadAssistant(sessions);
    });
  }
};
