import { QuestionHistory } from '../../../src/lab/conversation/QuestionHistory.js';

let history: QuestionHistory;

beforeEach(() => {
  history = new QuestionHistory();
  history.add('one');
  history.add('two');
});

it('goes from an empty draft to earlier questions and back to the draft', () => {
  expect(history.older('')).toBe('two');
  expect(history.older('two')).toBe('one');
  expect(history.newer('one')).toBe('two');
  expect(history.newer('two')).toBe('');
});

it('stops at the oldest question', () => {
  history.older('');
  history.older('two');
  expect(history.older('one')).toBeNull();
});

it('leaves the keys to a text of the person’s own', () => {
  expect(history.older('a long draft\nof two lines')).toBeNull();
  expect(history.newer('a long draft\nof two lines')).toBeNull();
});

it('leaves the keys to a recalled text that was edited', () => {
  history.older('');
  expect(history.older('two, edited')).toBeNull();
});

it('takes a question that was given back for a recalled one', () => {
  expect(history.older('two')).toBe('one');
});

it('keeps a question that is asked twice in a row once', () => {
  history.add('two');
  expect(history.older('')).toBe('two');
  expect(history.older('two')).toBe('one');
});

it('lists each question once, newest first', () => {
  history.add('one');
  expect(history.newestFirst).toEqual(['one', 'two']);
});

it('goes on from a question that was picked, and back to what was typed', () => {
  history.add('three');
  history.recall('two', 'half a quest');
  expect(history.older('two')).toBe('one');
  expect(history.newer('one')).toBe('two');
  expect(history.newer('two')).toBe('three');
  expect(history.newer('three')).toBe('half a quest');
});

it('does not take a recalled question for what was typed', () => {
  history.older('');
  history.recall('one', 'two');
  expect(history.newer('one')).toBe('two');
  expect(history.newer('two')).toBe('');
});
