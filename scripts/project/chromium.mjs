import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './Failure.mjs';
import { run } from './run.mjs';
import { say } from './script.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium'
];

function find() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap(name => folders.map(folder => join(folder, name)));
  return [process.env.CHROME, ...paths, ...elsewhere].find(path => path && existsSync(path));
}

/**
 * The path of a Chrome or Chromium; installs Debian's where we may.
 * @throws Failure that says what to install
 */
export async function chromium() {
  const found = find();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium …');
    // Another program may hold the package lock for a while.
    const apt = ['-yq', '-o', 'DPkg::Lock::Timeout=300'];
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env });
    await run('apt-get', ['install', ...apt, '--no-install-recommends', 'chromium'], { env });
    const installed = find();
    if (installed) return installed;
  }
  throw new Failure(
    'The browser tests need Chrome or Chromium (CHROME=/path/to/chrome names one).',
    process.platform === 'darwin' ? 'brew install --cask chromium' : 'sudo apt-get install chromium'
  );
}
