import { spawn } from 'node:child_process';
import { Failure } from './Failure.mjs';
import { root } from './root.mjs';
import { say } from './script.mjs';
import { untilEnd } from './untilEnd.mjs';

function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It has ended by itself, or was never there.
  }
}

/**
 * Runs a program, its output kept back unless it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{cwd?: string, env?: Record<string, string>, show?: boolean}} [options] `show` passes the
 *   output on to standard error while it comes
 * @returns {Promise<{code: number, output: string}>} the exit code, 1 if a signal ended it
 */
export function attempt(program, args, { cwd = root, env = {}, show = false } = {}) {
  return new Promise(resolve => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, so that what it starts itself ends with it.
      detached: true
    });
    const forget = untilEnd(() => endGroup(child));
    let output = '';
    const take = data => {
      output += data;
      if (show) process.stderr.write(data);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', error => {
      forget();
      resolve({ code: 127, output: String(error.message) });
    });
    child.on('close', code => {
      forget();
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs a program that has to succeed.
 * @throws Failure with `sentence`, after the program's own output was shown
 */
export async function run(program, args, { sentence, remedy, ...options } = {}) {
  const { code, output } = await attempt(program, args, options);
  if (code === 0) return output;
  if (!options.show) say(output.trimEnd());
  throw new Failure(sentence ?? `${program} ${args.join(' ')} failed.`, remedy);
}
