import { spawn } from 'node:child_process';
import { untilEnd } from '../../scripts/project/untilEnd.mjs';

/**
 * Runs `npm start` as a person does.
 * @param {string} clone folder
 * @param {number} port
 * @returns {{address: Promise<string>, end: () => Promise<void>}} `address` is what it prints when
 *   JupyterLab is up, rejected if it never is; `end` sends SIGTERM to npm and waits
 */
export function startProduct(clone, port) {
  const args = ['start', '--', '--no-browser', '--port', String(port)];
  const child = spawn('npm', args, { cwd: clone, stdio: ['ignore', 'pipe', 'pipe'] });
  const forget = untilEnd(() => child.kill('SIGTERM'));
  const ended = new Promise(resolve => child.on('close', resolve)).finally(forget);
  let output = '';
  const address = new Promise((resolve, reject) => {
    const take = text => {
      output += text;
      const [found] = /^http:\S+$/m.exec(output) ?? [];
      if (found) resolve(found);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('close', () => reject(new Error(`npm start ended:\n${output}`)));
  });
  return {
    address,
    end: () => {
      child.kill('SIGTERM');
      return ended;
    }
  };
}
