import { CellQueue, type Turn } from '../../../src/lab/magic/CellQueue.js';

/** Cells of a notebook whose ends the test decides. */
function notebook() {
  const queue = new CellQueue();
  const log: string[] = [];
  const ends = new Map<string, { done: () => void; fail: () => void }>();
  const add = (name: string, turn: Partial<Turn> = {}): Promise<boolean> =>
    queue.add({
      alone: name.startsWith('ask'),
      mayFail: false,
      onWait: () => log.push(`${name} waits`),
      onDrop: () => log.push(`${name} dropped`),
      run: signal =>
        new Promise<boolean>((resolve, reject) => {
          log.push(`${name} starts`);
          const fail = (): void => {
            reject(new Error(name));
          };
          signal.addEventListener('abort', fail);
          ends.set(name, {
            done: () => {
              resolve(true);
            },
            fail
          });
        }),
      ...turn
    });
  const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve));
  return {
    queue,
    log,
    add,
    end: async (name: string) => {
      ends.get(name)?.done();
      await settle();
    },
    fail: async (name: string) => {
      ends.get(name)?.fail();
      await settle();
    }
  };
}

describe("a notebook's queue", () => {
  it('lets cells of the kernel overlap, each started at once', () => {
    const { add, log } = notebook();
    void add('k1');
    void add('k2');
    expect(log).toEqual(['k1 starts', 'k2 starts']);
  });

  it('makes a cell of the browser wait for all before it and hold all after it', async () => {
    const { add, end, log } = notebook();
    void add('k1');
    void add('k2');
    void add('ask1');
    void add('k3');
    void add('ask2');
    expect(log.filter(line => line.endsWith('starts'))).toEqual(['k1 starts', 'k2 starts']);
    await end('k1');
    expect(log).not.toContain('ask1 starts');
    await end('k2');
    expect(log.at(-1)).toBe('ask1 starts');
    await end('ask1');
    expect(log.at(-1)).toBe('k3 starts');
    await end('k3');
    expect(log.at(-1)).toBe('ask2 starts');
  });

  it('drops what waits when a cell fails, and runs what is added later', async () => {
    const { add, fail, log } = notebook();
    const first = add('ask1');
    const second = add('k1');
    const third = add('ask2');
    const failed = expect(first).rejects.toThrow('ask1');
    await fail('ask1');
    await failed;
    await expect(Promise.all([second, third])).resolves.toEqual([false, false]);
    expect(log).toEqual(['ask1 starts', 'k1 waits', 'ask2 waits', 'k1 dropped', 'ask2 dropped']);
    void add('k2');
    expect(log.at(-1)).toBe('k2 starts');
  });

  it('goes on after a cell that is expected to fail', async () => {
    const { add, fail, log } = notebook();
    const failing = expect(add('k1', { mayFail: true })).rejects.toThrow('k1');
    void add('ask1');
    await fail('k1');
    await failing;
    expect(log.at(-1)).toBe('ask1 starts');
  });

  it('aborts what runs and drops what waits when it is stopped', async () => {
    const { add, queue, log } = notebook();
    const running = add('ask1');
    const waiting = add('k1');
    queue.stop();
    await expect(running).rejects.toThrow('ask1');
    await expect(waiting).resolves.toBe(false);
    expect(log).not.toContain('k1 starts');
    void add('ask2');
    expect(log.at(-1)).toBe('ask2 starts');
  });

  it('survives a turn that throws before it starts anything', async () => {
    const { add, log } = notebook();
    const broken = add('k1', {
      run: () => {
        throw new Error('broken');
      }
    });
    await expect(broken).rejects.toThrow('broken');
    void add('ask1');
    expect(log).toEqual(['ask1 starts']);
  });
});
