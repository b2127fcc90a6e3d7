import { RedshiftClient } from '../src/adapters/aws/RedshiftClient.js';
import { SharedCredentials } from '../src/adapters/aws/SharedCredentials.js';
import type { DatabaseClient } from '../src/core/database/DatabaseClient.js';
import type { FunctionEnvironment } from './functionEnvironment.js';

/**
 * The warehouse as the function's own role sees it; Lambda starts a function anew before its
 * credentials expire.
 * @returns the same client for whoever's day it is
 */
export function openRedshift(
  environment: FunctionEnvironment
): (today: string | undefined) => DatabaseClient {
  const endpoint = environment.AWS_ENDPOINT_URL_REDSHIFT_DATA;
  const connection = {
    region: environment.AWS_REGION,
    endpoints: endpoint === undefined ? {} : { 'redshift-data': endpoint },
    credentials: new SharedCredentials(() =>
      Promise.resolve({
        accessKeyId: environment.AWS_ACCESS_KEY_ID,
        secretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
        ...(environment.AWS_SESSION_TOKEN === undefined
          ? {}
          : { sessionToken: environment.AWS_SESSION_TOKEN })
      })
    )
  };
  const client = new RedshiftClient({
    workgroup: environment.REDSHIFT_WORKGROUP,
    database: environment.REDSHIFT_DATABASE,
    seconds: environment.REDSHIFT_SECONDS,
    today: () => new Date().toISOString().slice(0, 10),
    connectionOf: () => connection
  });
  const { dialect, dataVersion } = client;
  return (today = client.today) => ({
    dialect,
    dataVersion,
    today,
    run: (sql, parameters, options) => client.run(sql, parameters, options)
  });
}
