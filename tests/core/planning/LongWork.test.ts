import { pause } from '../../../src/core/planning/LongWork.js';

describe('a pause in long work', () => {
  it('tells how far it is before it lets others run', async () => {
    const seen: string[] = [];
    const rest = () => {
      seen.push('rest');
      return Promise.resolve();
    };
    await pause({ rest, progress: done => seen.push(`${done}`) }, 0.25);
    expect(seen).toEqual(['0.25', 'rest']);
  });

  it('says nothing more once it is stopped', async () => {
    const seen: number[] = [];
    const signal = AbortSignal.abort();
    await expect(pause({ signal, progress: done => seen.push(done) }, 0.5)).rejects.toThrow(
      /abort/i
    );
    expect(seen).toEqual([]);
  });
});
