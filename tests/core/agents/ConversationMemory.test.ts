import { ConversationMemory } from '../../../src/core/agents/ConversationMemory.js';
import { noRows } from '../../../src/core/reading/ShownRows.js';
import { measure, queryOf } from '../semantics/queryOf.js';

const turn = (question: string) => ({
  question,
  reading: queryOf({ measures: [measure(question)] }),
  rows: noRows,
  refusal: null,
  task: null
});

describe('A conversation', () => {
  it('is handed on empty, and stays with whom it is', () => {
    const memory = new ConversationMemory();
    memory.handTo('one', 'ada');
    memory.add('one', turn('a'));
    memory.handTo('one', 'ada');
    expect(memory.history('one')).toHaveLength(1);
    memory.handTo('one', 'bob');
    expect(memory.history('one')).toEqual([]);
    memory.handTo('one', 'ada');
    expect(memory.history('one')).toEqual([]);
  });

  it('is forgotten with all others', () => {
    const memory = new ConversationMemory();
    memory.add('one', turn('a'));
    memory.add('two', turn('b'));
    memory.clearAll();
    expect(memory.history('one')).toEqual([]);
    expect(memory.history('two')).toEqual([]);
  });

  it('remembers its latest turns, and no more than it may', () => {
    const memory = new ConversationMemory(2);
    ['a', 'b', 'c'].forEach(question => {
      memory.add('one', turn(question));
    });
    expect(memory.history('one').map(({ question }) => question)).toEqual(['b', 'c']);
    expect(memory.previous('one')).toEqual(turn('c').reading);
  });

  it('knows nothing of another', () => {
    const memory = new ConversationMemory();
    memory.add('one', turn('a'));
    expect(memory.previous('two')).toBeNull();
    expect(memory.history('two')).toEqual([]);
    expect(memory.failedBefore('two')).toBe(false);
  });

  it('knows that its latest turn was not answered', () => {
    const memory = new ConversationMemory();
    memory.add('one', turn('a'));
    memory.add('one', { question: 'b', reading: null, rows: noRows, refusal: null, task: null });
    expect(memory.failedBefore('one')).toBe(true);
    expect(memory.previous('one')).toBeNull();
  });

  it('is forgotten, and others are not', () => {
    const memory = new ConversationMemory();
    memory.add('one', turn('a'));
    memory.add('two', turn('b'));
    memory.clear('one');
    expect(memory.history('one')).toEqual([]);
    expect(memory.history('two')).toHaveLength(1);
  });
});
