import { loadFrameCode } from '../../../src/lab/export/loadFrameCode.js';

const frame = {
  name: 'low',
  path: 'folder/supply-chain-1.arrow',
  root: '~/work',
  columns: [
    { name: 'a', type: 'integer' },
    { name: 'b', type: 'date' }
  ]
} as const;

it('gives the variable its name and takes its own away', () => {
  const code = loadFrameCode(frame);
  expect(code).toContain('name = "low"\n');
  expect(code).toContain('table.rename_columns(["a","b"])');
  expect(code).toContain('types = ["integer","date"]\n');
  expect(code.trimEnd().endsWith('del __supply_chain_load')).toBe(true);
});

it('takes a free name where none is given', () => {
  expect(loadFrameCode({ ...frame, name: null })).toContain('name = None\n');
});

it('keeps quotes of a path within their literal', () => {
  const path = 'it\'s "quoted"\\/x.arrow';
  const line = loadFrameCode({ ...frame, path })
    .split('\n')
    .find(each => each.includes('path = '));
  expect(line?.trim()).toBe('path = "it\'s \\"quoted\\"\\\\/x.arrow"');
});

it('deletes the file also when reading it fails', () => {
  const code = loadFrameCode(frame);
  expect(code.indexOf('finally:\n        os.remove(place)')).toBeGreaterThan(
    code.indexOf('import pyarrow')
  );
});
