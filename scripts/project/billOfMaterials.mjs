import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './root.mjs';
import { shippedPackages } from './shippedPackages.mjs';

/** Where it is written; pyproject.toml has it go into the wheel. */
export const billFile = 'build/sbom.cdx.json';

const component = ({ name, version, license, integrity }) => {
  const [group, ...rest] = name.startsWith('@') ? name.split('/') : ['', name];
  const [algorithm, hash] = integrity.split('-', 2);
  return {
    type: 'library',
    'bom-ref': `${name}@${version}`,
    ...(group ? { group } : {}),
    name: rest.join('/'),
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    licenses: [{ license: { id: license } }],
    hashes: [
      {
        alg: algorithm.replace('sha', 'SHA-'),
        content: Buffer.from(hash, 'base64').toString('hex')
      }
    ]
  };
};

/**
 * Writes what the wheel is made of, as CycloneDX 1.6: the packages that the bundle holds, not all
 * that it was built with. Without time and serial number, so that the same sources give the same.
 */
export function billOfMaterials() {
  const { name, version, license } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const product = { type: 'application', name, version, licenses: [{ license: { id: license } }] };
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { 'bom-ref': `${name}@${version}`, ...product } },
    components: shippedPackages().map(component)
  };
  writeFileSync(inRoot(billFile), `${JSON.stringify(bill, null, 2)}\n`);
}
