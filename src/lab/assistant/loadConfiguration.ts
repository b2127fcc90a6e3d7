import type { ServerConnection } from '@jupyterlab/services';
import { askConfiguration } from '../../adapters/jupyter/askConfiguration.js';
import {
  readConfiguration,
  type ConfigurationReading
} from '../../core/config/readConfiguration.js';
import type { Translation } from '../../core/language/Translation.js';

/**
 * Asks the server what is configured; what it gives puts that and a person's settings together.
 * @throws AssistantError `auth/no-answer`
 */
export async function loadConfiguration(
  server: ServerConnection.ISettings,
  trans: Translation
): Promise<(settings: unknown) => ConfigurationReading> {
  const configured = await askConfiguration(server);
  return settings => readConfiguration({ ...configured, settings }, trans);
}
