import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './root.mjs';

function addTo(hash, path) {
  const stat = statSync(inRoot(path), { throwIfNoEntry: false });
  if (!stat) {
    hash.update(`absent ${path}\n`);
  } else if (stat.isDirectory()) {
    for (const name of readdirSync(inRoot(path)).sort()) {
      if (name !== '__pycache__') addTo(hash, join(path, name));
    }
  } else {
    hash.update(`${path} ${stat.size}\n`).update(readFileSync(inRoot(path)));
  }
}

/**
 * One short text that changes when any of the files does.
 * @param {string[]} paths files and folders, relative to the clone; absent ones count too
 * @param {string[]} [words] what else the result depends on
 */
export function fingerprint(paths, words = []) {
  const hash = createHash('sha256');
  for (const word of words) hash.update(`word ${word}\n`);
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex').slice(0, 32);
}
