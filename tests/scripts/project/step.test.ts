import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const folder = 'build/step-test';
const inFolder = (name: string): string => join(root, folder, name);

/** Runs a step in a process of its own, as the scripts do; its work appends a line to `log`. */
const runStep = (work = ''): Promise<number> => {
  const program = `
    import { appendFileSync, writeFileSync } from 'node:fs';
    import { fingerprint } from './scripts/project/fingerprint.mjs';
    import { step } from './scripts/project/step.mjs';
    await step({
      name: 'step-test',
      title: 'Testing',
      inputs: () => fingerprint(['${folder}/input']),
      outputs: ['${folder}/output'],
      work: async () => {
        appendFileSync('${folder}/log', 'worked\\n');
        ${work}
        writeFileSync('${folder}/output', '');
      }
    });`;
  return new Promise(resolve => {
    const args = ['--input-type=module', '--eval', program];
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'ignore' });
    child.on('close', code => {
      resolve(code ?? -1);
    });
  });
};

const timesWorked = (): number =>
  existsSync(inFolder('log')) ? readFileSync(inFolder('log'), 'utf8').split('\n').length - 1 : 0;

describe('A step', () => {
  beforeEach(() => {
    rmSync(join(root, folder), { recursive: true, force: true });
    rmSync(join(root, 'build/stamps/step-test'), { force: true });
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(inFolder('input'), 'one');
  });

  afterAll(() => {
    rmSync(join(root, folder), { recursive: true, force: true });
    rmSync(join(root, 'build/stamps/step-test'), { force: true });
  });

  it('is done once while nothing changes', async () => {
    await runStep();
    await runStep();
    expect(timesWorked()).toBe(1);
  });

  it('is done again after its input changed', async () => {
    await runStep();
    writeFileSync(inFolder('input'), 'two');
    await runStep();
    expect(timesWorked()).toBe(2);
  });

  it('is done again after its output was removed', async () => {
    await runStep();
    rmSync(inFolder('output'));
    await runStep();
    expect(timesWorked()).toBe(2);
  });

  it('is done again after it failed', async () => {
    expect(await runStep(`throw new Error('no');`)).not.toBe(0);
    expect(await runStep()).toBe(0);
    expect(timesWorked()).toBe(2);
  });

  it('is done by one of two commands that want it at once', async () => {
    const slow = 'await new Promise(resolve => setTimeout(resolve, 500));';
    expect(await Promise.all([runStep(slow), runStep(slow)])).toEqual([0, 0]);
    expect(timesWorked()).toBe(1);
  });

  it('is not held up by a command that was killed at work', async () => {
    await runStep('process.kill(process.pid, "SIGKILL");');
    expect(await runStep()).toBe(0);
    expect(timesWorked()).toBe(2);
  });
});
