import type { ServerConnection } from '@jupyterlab/services';
import { askSignInMethod } from '../../adapters/jupyter/askSignInMethod.js';
import { ServerUserStore } from '../../adapters/jupyter/ServerUserStore.js';
import { startBcryptWorker } from '../../adapters/users/startBcryptWorker.js';
import { WorkerVerifier } from '../../adapters/users/WorkerVerifier.js';
import { AuthManager } from '../../core/session/AuthManager.js';
import type { SessionManager } from '../../core/session/SessionManager.js';
import type { Authenticator } from './Authenticator.js';

/** Signs in as the Jupyter server that the page came from wants it; passwords stay in the page. */
export function serverAuthenticator(
  sessions: SessionManager,
  settings: ServerConnection.ISettings
): Authenticator {
  const users = new ServerUserStore(settings);
  const auth = new AuthManager({ users, hasher: new WorkerVerifier(startBcryptWorker), sessions });
  return {
    method: signal => askSignInMethod(settings, signal),
    byPassword: (username, password, signal) => auth.authenticate(username, password, signal)
  };
}
