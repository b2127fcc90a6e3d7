import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { UUID } from '@lumino/coreutils';
import { AuditTrail } from '../../core/audit/AuditTrail.js';
import type { Journal } from '../../core/audit/Journal.js';
import { SessionManager } from '../../core/session/SessionManager.js';
import { packageName } from '../packageName.js';
import { IAssistant } from './IAssistant.js';
import type { PageParts } from './loadAssistant.js';
import { PageAssistant } from './PageAssistant.js';

/** Keeps who is signed in; loads nothing until the first question, or until the panel shows. */
export const assistantPlugin: JupyterFrontEndPlugin<IAssistant> = {
  id: `${packageName}:assistant`,
  description: 'Keeps the session of the page and loads the assistant when it is needed.',
  autoStart: true,
  provides: IAssistant,
  optional: [ITranslator],
  activate: (app: JupyterFrontEnd, translator: ITranslator | null): IAssistant => {
    const language = translator ?? nullTranslator;
    // Not `crypto.randomUUID`, which a page that came over plain HTTP does not have.
    const ids = { now: () => Date.now(), newId: () => UUID.uuid4() };
    const sessions = new SessionManager(ids);
    const { serverSettings } = app.serviceManager;
    const later = (milliseconds: number, act: () => void): void => {
      setTimeout(act, milliseconds);
    };
    const journal: Journal = {
      append: async entries => {
        const { ServerJournal } = await import('../../adapters/jupyter/ServerJournal.js');
        return new ServerJournal(serverSettings).append(entries);
      }
    };
    const trail = new AuditTrail({ ...ids, journal, later });
    const spent: PageParts['spent'] = { tracker: null };
    const page: PageAssistant = new PageAssistant({
      sessions,
      trail,
      later,
      loadConfiguration: async () => {
        const { loadConfiguration } = await import('./loadConfiguration.js');
        return loadConfiguration(serverSettings, language.load('supply_chain_assistant'));
      },
      start: async configuration => {
        const { loadAssistant } = await import('./loadAssistant.js');
        const parts = {
          sessions,
          auditor: trail,
          server: serverSettings,
          user: () => page.session?.userName ?? '',
          trans: language.load('supply_chain_assistant'),
          locale: language.languageCode.replace('_', '-'),
          spent
        };
        return loadAssistant(parts, configuration);
      },
      loadAuthenticator: async ({ database }) => {
        const { serverAuthenticator } = await import('./serverAuthenticator.js');
        const isGenerated = database.type === 'embedded';
        return serverAuthenticator(sessions, trail, serverSettings, isGenerated);
      }
    });
    return page;
  }
};
