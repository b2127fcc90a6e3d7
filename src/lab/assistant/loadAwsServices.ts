import type { ServerConnection } from '@jupyterlab/services';
import { AwsServices, type AwsPorts } from '../../adapters/aws/AwsServices.js';
import { serverCredentials } from '../../adapters/jupyter/serverCredentials.js';

/** The services of AWS for this page: credentials of the server, requests by the browser or it. */
export async function loadAwsServices(
  server: ServerConnection.ISettings,
  ports: Omit<AwsPorts, 'source' | 'requestHandler'>
): Promise<AwsServices> {
  const source = serverCredentials(server);
  if (ports.configuration.aws.transport === 'direct') {
    return new AwsServices({ ...ports, source });
  }
  const [{ RelayHandler }, { sendToRelay }] = await Promise.all([
    import('../../adapters/jupyter/RelayHandler.js'),
    import('../../adapters/jupyter/sendToRelay.js')
  ]);
  const requestHandler = new RelayHandler(sendToRelay(server));
  return new AwsServices({ ...ports, source, requestHandler });
}
