import { existsSync, readFileSync } from 'node:fs';
import { Failure } from './Failure.mjs';
import { fingerprint } from './fingerprint.mjs';
import { npm } from './npm.mjs';
import { inRoot } from './root.mjs';
import { say } from './script.mjs';
import { step } from './step.mjs';

const installed = 'node_modules/.package-lock.json';

/** Whether node_modules holds what the lock file says, whoever installed it. */
function agree() {
  if (!existsSync(inRoot(installed))) return false;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(inRoot(installed), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === '' || present[path]?.version === version || (!present[path] && (optional || peer))
  );
}

/** Installs the npm packages of the lock file, the ones for development included. */
export const packages = () =>
  step({
    name: 'packages',
    title: 'Installing npm packages',
    inputs: () => fingerprint(['package-lock.json']),
    outputs: [installed],
    work: async () => {
      if (agree()) return;
      const { code, output } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
      if (code === 0) return;
      say(output.trimEnd());
      throw new Failure(
        'The npm packages could not be installed; is the registry reachable?',
        'npm ci --include=dev'
      );
    }
  });
