import type { AwsConnection } from '../../../src/adapters/aws/AwsConnection.js';
import { SharedCredentials } from '../../../src/adapters/aws/SharedCredentials.js';
import { account, type Credentials } from '../../aws/endpoint/AccessKeys.js';
import { OwnErrorsHandler } from '../../aws/OwnErrorsHandler.js';
import type { AwsEndpoint } from '../../aws/endpoint/AwsEndpoint.js';

/** All services at the endpoint, with credentials that it knows. */
export function endpointConnection(
  endpoint: AwsEndpoint,
  source: () => Credentials = () => endpoint.credentials
): AwsConnection {
  const { url, region } = endpoint;
  return {
    region,
    endpoints: {
      athena: url,
      'bedrock-runtime': url,
      glue: url,
      lambda: url,
      'redshift-data': url,
      sts: url
    },
    credentials: new SharedCredentials(() => Promise.resolve(source())),
    requestHandler: new OwnErrorsHandler()
  };
}

const arn = (role: string): string => `arn:aws:iam::${account}:role/${role}`;

/** The role of each persona, as the endpoint knows them. */
export const personaRoles = {
  warehouse_manager: arn('warehouse_manager'),
  field_engineer: arn('field_engineer'),
  procurement_specialist: arn('procurement_specialist')
};
