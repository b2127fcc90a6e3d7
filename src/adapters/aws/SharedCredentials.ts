import { AssistantError, isAssistantError } from '../../core/errors/AssistantError.js';
import type { AwsCredentials, CredentialSource } from './CredentialSource.js';

/** So long before they expire, new ones are asked for. */
const ahead = 5 * 60_000;

/**
 * Credentials for all clients at once: asked for when first needed, again shortly before they
 * expire, and never twice at a time. They are kept in memory and nowhere else.
 */
export class SharedCredentials {
  private held: AwsCredentials | null = null;
  private asked: Promise<AwsCredentials> | null = null;

  /** @param now milliseconds since 1970 */
  constructor(
    private readonly source: CredentialSource,
    private readonly now: () => number = Date.now
  ) {}

  /**
   * What the clients of the SDK take. `memoized` tells them to keep nothing themselves: they could
   * not be told to forget what a service has called expired.
   * @throws AssistantError `system/credentials-…`
   */
  readonly provide = Object.assign(() => this.current(), { memoized: true });

  /** The next call asks anew: a service called these expired. */
  forget(): void {
    this.held = null;
  }

  private async current(): Promise<AwsCredentials> {
    const { held } = this;
    if (held && this.lasts(held, ahead)) {
      return held;
    }
    this.asked ??= this.ask().finally(() => {
      this.asked = null;
    });
    try {
      return await this.asked;
    } catch (error) {
      if (held && this.held === held && this.lasts(held, 0)) {
        return held;
      }
      throw error;
    }
  }

  private async ask(): Promise<AwsCredentials> {
    let given: AwsCredentials;
    try {
      given = await this.source();
    } catch (error) {
      throw isAssistantError(error)
        ? error
        : new AssistantError('system/credentials-failed', [nameOf(error)], { cause: error });
    }
    if (!this.lasts(given, 0)) {
      throw new AssistantError('system/credentials-expired');
    }
    this.held = given;
    return given;
  }

  private lasts({ expiration }: AwsCredentials, milliseconds: number): boolean {
    return expiration === undefined || expiration.getTime() - this.now() > milliseconds;
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
