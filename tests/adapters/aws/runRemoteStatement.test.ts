import {
  runRemoteStatement,
  type RemoteStatement
} from '../../../src/adapters/aws/runRemoteStatement.js';

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
const seconds = 60;

/** A statement that notes what is done to it. */
function statement(parts: Partial<RemoteStatement<string>> = {}) {
  const done: string[] = [];
  return {
    done,
    start: () => {
      done.push('start');
      return parts.start?.() ?? Promise.resolve();
    },
    finish: (signal: AbortSignal) => {
      done.push('finish');
      return parts.finish?.(signal) ?? Promise.resolve('rows');
    },
    cancel: () => {
      done.push('cancel');
      return parts.cancel?.() ?? Promise.resolve();
    }
  };
}

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

describe('A statement that runs in a service', () => {
  const { signal } = new AbortController();

  it('is started, awaited and left alone', async () => {
    const running = statement();
    expect(await runRemoteStatement(running, { signal, seconds })).toBe('rows');
    expect(running.done).toEqual(['start', 'finish']);
  });

  it('is not started for somebody who has left', async () => {
    const running = statement();
    await expect(
      runRemoteStatement(running, { signal: AbortSignal.abort(), seconds })
    ).rejects.toMatchObject({ code: 'query/stopped' });
    expect(running.done).toEqual([]);
  });

  it('is cancelled once it is known, by whoever left before', async () => {
    let accept = (): void => undefined;
    const running = statement({
      start: () => new Promise(resolve => (accept = resolve)),
      finish: () => never()
    });
    const stop = new AbortController();
    const result = runRemoteStatement(running, { signal: stop.signal, seconds });
    stop.abort();
    await expect(result).rejects.toMatchObject({ code: 'query/stopped' });
    expect(running.done).toEqual(['start']);
    accept();
    await turn();
    expect(running.done.at(-1)).toBe('cancel');
  });

  it('is cancelled when its time is up, whatever the cancelling comes to', async () => {
    const running = statement({
      finish: () => never(),
      cancel: () => Promise.reject(new Error('no'))
    });
    await expect(runRemoteStatement(running, { signal, seconds: 0.01 })).rejects.toMatchObject({
      code: 'query/timeout',
      parts: ['0.01']
    });
    await turn();
    expect(running.done).toEqual(['start', 'finish', 'cancel']);
  });

  it('is not cancelled where it was never taken', async () => {
    const running = statement({ start: () => Promise.reject(new Error('not taken')) });
    await expect(runRemoteStatement(running, { signal, seconds })).rejects.toThrow('not taken');
    await turn();
    expect(running.done).toEqual(['start']);
  });
});
