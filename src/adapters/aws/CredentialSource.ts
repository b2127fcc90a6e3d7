/** Temporary credentials of an IAM role, or lasting ones of a user. */
export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  /** When they cease to be valid; without it they never do. */
  readonly expiration?: Date;
}

/**
 * Asks anew for credentials, each time that it is called; who calls it keeps them until shortly
 * before they expire, in memory and nowhere else.
 * @throws AssistantError `system/credentials-none`, `system/credentials-failed`
 */
export type CredentialSource = () => Promise<AwsCredentials>;
