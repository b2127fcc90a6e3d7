import { completionKey } from '../../../src/lab/panel/completionKey.js';

const press = (key: string, more = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more
});

test.each([
  ['ArrowDown', false, 'next'],
  ['ArrowUp', false, 'previous'],
  ['Escape', false, 'close'],
  ['Enter', false, null],
  ['Tab', false, null],
  ['Enter', true, 'accept'],
  ['Tab', true, 'accept'],
  ['a', true, null],
  ['Home', true, null]
])('%s, chosen: %s → %s', (key, isChosen, act) => {
  expect(completionKey(press(key), isChosen)).toBe(act);
});

test.each(['shiftKey', 'ctrlKey', 'metaKey', 'altKey', 'isComposing'])(
  'is not the list’s with %s',
  modifier => {
    expect(completionKey(press('Enter', { [modifier]: true }), true)).toBeNull();
    expect(completionKey(press('ArrowDown', { [modifier]: true }), false)).toBeNull();
  }
);
