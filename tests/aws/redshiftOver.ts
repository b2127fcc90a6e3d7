import { PersonaCredentials } from '../../src/adapters/aws/PersonaCredentials.js';
import { RedshiftClient } from '../../src/adapters/aws/RedshiftClient.js';
import { goldToday } from '../core/semantics/GoldDatabases.js';
import { endpointConnection, personaRoles } from '../adapters/aws/endpointConnection.js';
import type { AwsEndpoint } from './endpoint/AwsEndpoint.js';

/** The product's way to Redshift, each persona in its own role, with the endpoint at its end. */
export function redshiftOver(endpoint: AwsEndpoint, seconds = 60): RedshiftClient {
  const personas = new PersonaCredentials(endpointConnection(endpoint), personaRoles);
  return new RedshiftClient({
    workgroup: 'supply-chain',
    database: 'dev',
    seconds,
    today: () => goldToday,
    connectionOf: identity => personas.connectionOf(identity, 'ana')
  });
}
