import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { Configuration } from '../../core/config/Configuration.js';
import { roleOf } from '../../core/database/grantsRedshift.js';
import { AssistantError } from '../../core/errors/AssistantError.js';
import { personaNames, type PersonaName } from '../../core/session/personas.js';
import type { AwsConnection } from './AwsConnection.js';
import { awsClient } from './awsClient.js';
import type { AwsCredentials } from './CredentialSource.js';
import { SharedCredentials } from './SharedCredentials.js';
import { toAwsError } from './toAwsError.js';

type PersonaRoles = Configuration['aws']['persona_roles'];

/**
 * Connections that act as a persona: each with an IAM role of its own assumes it, the others stay
 * with the notebook's role. One person's and one persona's credentials are never another's.
 */
export class PersonaCredentials {
  private readonly sts: STSClient;
  private readonly connections = new Map<string, AwsConnection>();

  constructor(
    private readonly connection: AwsConnection,
    private readonly roles: PersonaRoles
  ) {
    this.sts = awsClient(STSClient, 'sts', connection);
  }

  /**
   * @param identity a persona, or a service, which has no role
   * @param user who is signed in
   */
  connectionOf(identity: string, user: string): AwsConnection {
    const persona = personaNames.find(name => name === identity);
    const role = persona && this.roles[keyOf(persona)];
    if (persona === undefined || role === undefined) {
      return this.connection;
    }
    const key = JSON.stringify([user, persona]);
    let connection = this.connections.get(key);
    if (!connection) {
      const credentials = new SharedCredentials(() => this.assume(role, persona, user));
      connection = { ...this.connection, credentials };
      this.connections.set(key, connection);
    }
    return connection;
  }

  private async assume(role: string, persona: PersonaName, user: string): Promise<AwsCredentials> {
    const operation = {
      service: 'AWS STS',
      action: 'sts:AssumeRole',
      resource: role.split(':').at(-1) ?? role
    };
    let given;
    try {
      given = await this.sts.send(
        new AssumeRoleCommand({
          RoleArn: role,
          RoleSessionName: sessionNameOf(user),
          Tags: [{ Key: 'Persona', Value: persona }]
        })
      );
    } catch (error) {
      throw toAwsError(error, operation);
    }
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given.Credentials ?? {};
    if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) {
      throw new AssistantError('system/service-answer', [operation.service]);
    }
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiration: Expiration
    };
  }
}

const keyOf = (persona: PersonaName): keyof PersonaRoles => roleOf(persona) as keyof PersonaRoles;

/** In the alphabet of STS, 2 to 64 characters of it. */
const sessionNameOf = (user: string): string =>
  user
    .replace(/[^\w+=,.@-]/g, '_')
    .slice(0, 64)
    .padEnd(2, '_');
