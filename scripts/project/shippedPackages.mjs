import { readFileSync } from 'node:fs';
import { extension, labextensions } from './bundle.mjs';
import { inRoot } from './root.mjs';

const report = `${labextensions}/${extension}/static/third-party-licenses.json`;

/**
 * The npm packages that the bundle holds code of; wants the bundle done.
 * @returns {{name: string, version: string, license: string, integrity: string}[]} by name;
 *   `integrity` as the lock file has it
 */
export function shippedPackages() {
  const { packages } = JSON.parse(readFileSync(inRoot(report), 'utf8'));
  const locked = Object.entries(
    JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages
  );
  return packages.map(({ name, versionInfo: version, licenseId: license }) => {
    const [, found] = locked.find(
      ([path, entry]) => path.endsWith(`node_modules/${name}`) && entry.version === version
    );
    return { name, version, license, integrity: found.integrity };
  });
}
