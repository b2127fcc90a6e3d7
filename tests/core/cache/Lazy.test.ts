import { Lazy } from '../../../src/core/cache/Lazy';

describe('What is made when it is first asked for', () => {
  const counted = () => {
    let count = 0;
    return jest.fn(() => Promise.resolve((count += 1)));
  };

  it('is made once for all who ask', async () => {
    const make = counted();
    const lazy = new Lazy(make);
    expect(make).not.toHaveBeenCalled();
    expect(lazy.last).toBeNull();
    expect(await Promise.all([lazy.get(), lazy.get()])).toEqual([1, 1]);
    expect(await lazy.get()).toBe(1);
    expect(lazy.last).toBe(1);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('is made again after a failure, which all hear who asked meanwhile', async () => {
    const make = counted().mockRejectedValueOnce(new Error('away'));
    const lazy = new Lazy(make);
    const heard = await Promise.allSettled([lazy.get(), lazy.get()]);
    expect(heard.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await lazy.get()).toBe(1);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('is made again once it does not last, and once if many ask', async () => {
    let lasting = 1;
    const lazy = new Lazy(counted(), value => value >= lasting);
    await lazy.get();
    lasting = 2;
    expect(lazy.last).toBe(1);
    expect(await Promise.all([lazy.get(), lazy.get()])).toEqual([2, 2]);
  });

  it('is kept as null, too', async () => {
    const make = jest.fn(() => Promise.resolve(null));
    const lazy = new Lazy(make);
    await lazy.get();
    await lazy.get();
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('is made anew when it was forgotten, even while it was made', async () => {
    const lazy = new Lazy(counted());
    const first = lazy.get();
    lazy.forget();
    expect(await Promise.all([lazy.get(), first])).toEqual([2, 1]);
    expect(lazy.last).toBe(2);
    lazy.forget();
    expect(lazy.last).toBeNull();
    expect(await lazy.get()).toBe(3);
  });
});
