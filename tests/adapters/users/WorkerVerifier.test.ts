import { WorkerVerifier } from '../../../src/adapters/users/WorkerVerifier.js';

/** A worker that answers what the test says. */
class PaperWorker extends EventTarget {
  readonly heard: unknown[] = [];
  terminated = 0;

  postMessage(message: unknown): void {
    this.heard.push(message);
  }

  terminate(): void {
    this.terminated += 1;
  }

  answer(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

let workers: PaperWorker[];
const verifier = new WorkerVerifier(() => {
  const worker = new PaperWorker();
  workers.push(worker);
  return worker as unknown as Worker;
});
const newest = (): PaperWorker => {
  const worker = workers.at(-1);
  if (!worker) {
    throw new Error('No worker was started.');
  }
  return worker;
};

beforeEach(() => {
  workers = [];
});

it.each([true, false])('gives what the worker answers, and ends it: %s', async matches => {
  const asked = verifier.matches('correct horse', 'hash');
  expect(newest().heard).toEqual([{ password: 'correct horse', hash: 'hash' }]);
  newest().answer(matches);
  expect(await asked).toBe(matches);
  expect(newest().terminated).toBe(1);
});

it('takes nothing but true for a match', async () => {
  const asked = verifier.matches('correct horse', 'hash');
  newest().answer('true');
  expect(await asked).toBe(false);
});

it('has a worker of its own for each comparison', async () => {
  const both = [verifier.matches('a', 'x'), verifier.matches('b', 'y')];
  workers.forEach((worker, index) => {
    worker.answer(index === 0);
  });
  expect(await Promise.all(both)).toEqual([true, false]);
  expect(workers).toHaveLength(2);
});

it.each(['error', 'messageerror'])('fails and ends the worker on %s', async type => {
  const asked = verifier.matches('correct horse', 'hash');
  newest().dispatchEvent(new Event(type));
  await expect(asked).rejects.toMatchObject({ code: 'system/unexpected' });
  expect(newest().terminated).toBe(1);
});

it('ends the worker when the signal aborts', async () => {
  const controller = new AbortController();
  const asked = verifier.matches('correct horse', 'hash', controller.signal);
  controller.abort();
  await expect(asked).rejects.toMatchObject({ code: 'query/stopped' });
  expect(newest().terminated).toBe(1);
});

it('gives no password to a worker once the signal has aborted', async () => {
  const asked = verifier.matches('correct horse', 'hash', AbortSignal.abort());
  await expect(asked).rejects.toMatchObject({ code: 'query/stopped' });
  expect(newest().heard).toEqual([]);
  expect(newest().terminated).toBe(1);
});
