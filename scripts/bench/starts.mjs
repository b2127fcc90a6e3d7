import { mkdirSync, rmSync } from 'node:fs';
import { freePort } from '../project/LabServer.mjs';
import { inRoot, root } from '../project/root.mjs';
import { run } from '../project/run.mjs';
import { startProduct } from '../../tests/browser/startProduct.mjs';

async function seconds(clone) {
  const start = Date.now();
  const product = startProduct(clone, await freePort());
  await product.address;
  const taken = (Date.now() - start) / 1000;
  await product.end();
  return taken;
}

/** `npm start` in a fresh clone of what is committed, and once more. */
export async function starts() {
  const clone = inRoot('.lab/bench clone');
  rmSync(clone, { recursive: true, force: true });
  mkdirSync(inRoot('.lab'), { recursive: true });
  await run('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone]);
  const clean = await seconds(clone);
  const second = await seconds(clone);
  rmSync(clone, { recursive: true, force: true });
  return [
    {
      what: '`npm start` in a fresh clone, package caches warm',
      value: clean,
      unit: 's',
      aim: 240
    },
    { what: 'A second `npm start`', value: second, unit: 's', aim: 15 }
  ];
}
