import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from './root.mjs';
import { say } from './script.mjs';

const folder = 'build/stamps';

const alive = pid => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Two commands at once must not build the same thing twice, or one read what the other writes. */
async function locked(name, work) {
  const lock = inRoot(folder, `${name}.lock`);
  mkdirSync(inRoot(folder), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : 0);
      if (holder && !alive(holder)) rmSync(lock, { force: true });
      else await sleep(200);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/**
 * Does the work unless its stamp says that it was done with the same inputs.
 * @param {object} step
 * @param {string} step.name file name of the stamp
 * @param {string} step.title what is said while it works
 * @param {() => string} step.inputs fingerprint of all that the result depends on
 * @param {string[]} step.outputs paths relative to the clone; any missing one means do it again
 * @param {() => Promise<void>} step.work
 * @returns {Promise<boolean>} whether there was work to do
 */
export async function step({ name, title, inputs, outputs, work }) {
  const stamp = inRoot(folder, name);
  const current = () =>
    existsSync(stamp) &&
    outputs.every(path => existsSync(inRoot(path))) &&
    readFileSync(stamp, 'utf8') === inputs();
  if (current()) return false;
  return locked(name, async () => {
    if (current()) return false;
    // Taken before the work: what changes meanwhile makes the stamp stale, not wrong.
    const before = inputs();
    const start = Date.now();
    rmSync(stamp, { force: true });
    say(`${title} …`);
    await work();
    writeFileSync(stamp, before);
    say(`${title}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
    return true;
  });
}
