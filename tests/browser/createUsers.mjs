import { spawn } from 'node:child_process';
import { inRoot, root } from '../../scripts/project/root.mjs';

/**
 * Writes a users file as an administrator does: by `create-user`.
 * @param {string} file
 * @param {{name: string, password: string, personas: string}[]} users personas by number: `2, 3`
 */
export async function createUsers(file, users) {
  for (const { name, password, personas } of users) {
    const args = [inRoot('scripts/command.mjs'), 'create-user', '--file', file];
    const child = spawn(process.execPath, args, { cwd: root });
    let said = '';
    child.stdout.on('data', text => (said += text));
    child.stderr.on('data', text => (said += text));
    child.stdin.end(`${[name, password, password, personas].join('\n')}\n`);
    const code = await new Promise(resolve => child.on('close', resolve));
    if (code !== 0) throw new Error(`create-user ended with ${code}:\n${said}`);
  }
}
