import { isAssistantError } from '../core/errors/AssistantError.js';
import { english } from '../core/language/Translation.js';

/**
 * Runs a command; a failure of ours is told as a sentence with its remedy, and ends it with 1.
 * Anything else is a fault of the program and is thrown on.
 */
export async function tellFailure(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!isAssistantError(error)) {
      throw error;
    }
    const { message, remedy } = error.describe(english);
    process.stderr.write(`${message} ${remedy}\n`);
    process.exitCode = 1;
  }
}
