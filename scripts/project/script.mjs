import { Failure } from './Failure.mjs';
import { endAll } from './untilEnd.mjs';

const oldest = 20;

/** How long what was closed may take to be gone, in milliseconds. */
const patience = 5_000;

/** Progress goes to standard error: standard output belongs to what a command answers. */
export const say = line => process.stderr.write(`${line}\n`);

/** A server that nobody closed would keep the script, and who waits for it, for ever. */
function tellWhatStays() {
  say(`The work is done, but something was not closed: ${process.getActiveResourcesInfo()}`);
  process.exit(1);
}

/**
 * Runs a script to its end: a Failure becomes its sentence and exit code 1.
 * @param {() => Promise<number | void>} work its number is the exit code
 */
export async function script(work) {
  try {
    if (Number(process.versions.node.split('.')[0]) < oldest) {
      throw new Failure(
        `Node.js ${oldest} or newer is needed; this is ${process.versions.node}.`,
        'nvm install 20    (or see https://nodejs.org)'
      );
    }
    process.exitCode = (await work()) ?? 0;
    setTimeout(tellWhatStays, patience).unref();
  } catch (error) {
    say(error instanceof Failure ? `\n${error.message}` : error.stack);
    process.exitCode = 1;
    await endAll();
  }
}
