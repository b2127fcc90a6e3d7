import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What a command was given; null where it was given what it does not know, and tells its usage. */
export function argumentsOf<T extends ParseArgsConfig>(
  config: T
): ReturnType<typeof parseArgs<T>> | null {
  try {
    return parseArgs(config);
  } catch (error) {
    // An option that is not ours, one that lacks its value, or a word too many.
    if (/^ERR_PARSE_ARGS_/.test((error as NodeJS.ErrnoException).code ?? '')) {
      return null;
    }
    throw error;
  }
}
