import { rejectWhenAborted } from '../../../src/core/errors/rejectWhenAborted';

describe('Work that may be stopped', () => {
  const never = new Promise<never>(() => undefined);

  it('gives its result, or its failure', async () => {
    const { signal } = new AbortController();
    expect(await rejectWhenAborted(Promise.resolve(1), signal)).toBe(1);
    const failure = new Error('away');
    await expect(rejectWhenAborted(Promise.reject(failure), signal)).rejects.toBe(failure);
  });

  it('is not waited for once it is stopped, and says why', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const waiting = rejectWhenAborted(never, stop.signal);
    stop.abort(reason);
    await expect(waiting).rejects.toMatchObject({ code: 'query/stopped', cause: reason });
  });

  it('is not waited for where it was stopped before, even if it is done', async () => {
    const done = rejectWhenAborted(Promise.resolve(1), AbortSignal.abort());
    await expect(done).rejects.toMatchObject({ code: 'query/stopped' });
  });
});
