import { isAskSource } from '../../../src/lab/magic/isAskSource.js';

describe('a %%ask cell', () => {
  it('is one whose first line is the magic', () => {
    expect(['%%ask', '%%ask what', '\n  %%ask\nwhat'].map(isAskSource)).toEqual([true, true, true]);
    expect(['%%asked', 'x\n%%ask what', '# %%ask', '%ask what', ''].map(isAskSource)).toEqual(
      Array(5).fill(false)
    );
  });
});
