import { randomBytes } from 'node:crypto';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** Who signs a request: a session of a role. */
export interface Identity {
  /** Such as `arn:aws:sts::123456789012:assumed-role/NAME/SESSION`. */
  readonly arn: string;
  readonly role: string;
  /** The unique id of the role and the session's name, such as `AROA…:name`. */
  readonly userId: string;
  readonly tags: Readonly<Record<string, string>>;
}

export interface AccessKey extends Credentials {
  readonly identity: Identity;
  /** In milliseconds of the endpoint's clock. */
  readonly expires: number;
}

export const account = '123456789012';

/** The role of the notebook, which may assume those of the personas. */
export const notebookRole = 'AssistantExecutionRole';

/** The keys that the endpoint knows. */
export class AccessKeys {
  private readonly keys = new Map<string, AccessKey>();

  issue(
    role: string,
    session: string,
    expires: number,
    tags: Readonly<Record<string, string>> = {}
  ): AccessKey {
    const key = {
      accessKeyId: `ASIA${letters(16)}`,
      secretAccessKey: randomBytes(30).toString('base64'),
      sessionToken: randomBytes(120).toString('base64'),
      identity: {
        arn: `arn:aws:sts::${account}:assumed-role/${role}/${session}`,
        role,
        userId: `AROA${Buffer.from(role).toString('hex').toUpperCase().slice(0, 17)}:${session}`,
        tags
      },
      expires
    };
    this.keys.set(key.accessKeyId, key);
    return key;
  }

  find(accessKeyId: string): AccessKey | undefined {
    return this.keys.get(accessKeyId);
  }
}

const letters = (length: number): string =>
  [...randomBytes(length)].map(byte => String.fromCharCode(65 + (byte % 26))).join('');
