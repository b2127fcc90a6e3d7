import { parseAskCell } from '../../../src/lab/magic/parseAskCell.js';

describe('a %%ask cell', () => {
  it('asks the rest of the line and what is below', () => {
    expect(parseAskCell('%%ask which items\nare low? ')).toEqual({
      kind: 'call',
      name: null,
      request: { kind: 'question', text: 'which items\nare low?' }
    });
  });

  it('names a DataFrame and takes SQL, in either order', () => {
    const call = {
      kind: 'call',
      name: 'low',
      request: { kind: 'sql', text: 'SELECT 1 -- one\nFROM product' }
    };
    expect(parseAskCell('%%ask --as low --sql\nSELECT 1 -- one\nFROM product')).toEqual(call);
    expect(parseAskCell('%%ask --sql --as low SELECT 1 -- one\nFROM product')).toEqual(call);
  });

  it('takes options only before the question', () => {
    expect(parseAskCell('%%ask stock --sql')).toMatchObject({
      name: null,
      request: { kind: 'question', text: 'stock --sql' }
    });
  });

  it.each([
    ['%%ask', 'empty', ''],
    ['%%ask --sql\n \n', 'empty', ''],
    ['%%ask --as', 'no-name', ''],
    ['%%ask --as --sql x', 'no-name', ''],
    ['%%ask --as 2low x', 'bad-name', '2low'],
    ['%%ask --as low.x y', 'bad-name', 'low.x'],
    ['%%ask --as class x', 'keyword', 'class'],
    ['%%ask --persona x y', 'unknown-option', '--persona']
  ])('tells what is wrong with %j', (source, mistake, words) => {
    expect(parseAskCell(source)).toEqual({ kind: 'mistake', mistake, words });
  });
});
