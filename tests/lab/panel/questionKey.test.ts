import { questionKey, type QuestionKeyPress } from '../../../src/lab/panel/questionKey.js';

const press = (key: string, more: Partial<QuestionKeyPress> = {}): QuestionKeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more
});

it('asks with Enter and breaks the line with Shift+Enter', () => {
  expect(questionKey(press('Enter'), true)).toBe('ask');
  expect(questionKey(press('Enter', { shiftKey: true }), true)).toBeNull();
});

it('does it the other way round where the person wants that', () => {
  expect(questionKey(press('Enter'), false)).toBeNull();
  expect(questionKey(press('Enter', { shiftKey: true }), false)).toBe('ask');
});

it('leaves every key to an input method that composes a word', () => {
  for (const key of ['Enter', 'ArrowUp', 'ArrowDown']) {
    expect(questionKey(press(key, { isComposing: true }), true)).toBeNull();
  }
});

it('walks the history with plain arrows only', () => {
  expect(questionKey(press('ArrowUp'), true)).toBe('older');
  expect(questionKey(press('ArrowDown'), true)).toBe('newer');
  expect(questionKey(press('ArrowUp', { shiftKey: true }), true)).toBeNull();
  expect(questionKey(press('ArrowUp', { ctrlKey: true }), true)).toBeNull();
});
