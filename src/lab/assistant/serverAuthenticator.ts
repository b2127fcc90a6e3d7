import type { ServerConnection } from '@jupyterlab/services';
import { askSignInMethod } from '../../adapters/jupyter/askSignInMethod.js';
import { ServerUserStore } from '../../adapters/jupyter/ServerUserStore.js';
import { startBcryptWorker } from '../../adapters/users/startBcryptWorker.js';
import { WorkerVerifier } from '../../adapters/users/WorkerVerifier.js';
import type { Auditor } from '../../core/audit/AuditTrail.js';
import { AuthManager } from '../../core/session/AuthManager.js';
import type { SessionManager } from '../../core/session/SessionManager.js';
import { PageAuthenticator } from './PageAuthenticator.js';

/** Signs in as the Jupyter server that the page came from wants it; passwords stay in the page. */
export function serverAuthenticator(
  sessions: SessionManager,
  auditor: Auditor,
  settings: ServerConnection.ISettings,
  /** Whether all data is generated. */
  isGenerated: boolean
): PageAuthenticator {
  const users = new ServerUserStore(settings);
  const hasher = new WorkerVerifier(startBcryptWorker);
  return new PageAuthenticator({
    sessions,
    auditor,
    askMethod: signal => askSignInMethod(settings, signal),
    auth: new AuthManager({ users, hasher, sessions }),
    isGenerated
  });
}
