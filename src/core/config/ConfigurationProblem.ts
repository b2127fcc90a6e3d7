/** Where a key was set; null where none is that should be. */
export type ConfigurationSource = 'file' | 'environment' | 'settings';

export interface ConfigurationProblem {
  /** Keys with dots between them; empty where it is none of one key. */
  readonly path: string;
  /** Null for what is missing, or follows from more than one. */
  readonly source: ConfigurationSource | null;
  /** A sentence, without the value: it may be a secret. */
  readonly message: string;
  /**
   * Whether nothing may be asked until it is mended: what holds without this key would answer from
   * other data, as another role, or without the limit that somebody wanted.
   */
  readonly stops: boolean;
}
