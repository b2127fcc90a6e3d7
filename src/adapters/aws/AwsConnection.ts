import type { STSClientConfig } from '@aws-sdk/client-sts';
import type { Configuration } from '../../core/config/Configuration.js';
import type { SharedCredentials } from './SharedCredentials.js';

export type AwsService = keyof Configuration['aws']['endpoints'];

/** How a client of the SDK sends its signed requests; every client takes the same. */
export type RequestHandler = NonNullable<STSClientConfig['requestHandler']>;

/** What every client of AWS is made from. */
export interface AwsConnection {
  readonly region: string;
  /** Other addresses of services. */
  readonly endpoints: Configuration['aws']['endpoints'];
  readonly credentials: SharedCredentials;
  /** The relay; without one the page asks the service directly. */
  readonly requestHandler?: RequestHandler;
}
