import type { QuestionKeyPress } from './questionKey.js';

/** What a key does to an open list of completions. */
export type CompletionAct = 'next' | 'previous' | 'accept' | 'close';

/**
 * What a key does to the open list; null where it is not the list's. Without a chosen completion
 * Enter asks and Tab goes on, as if there were no list.
 */
export function completionKey(press: QuestionKeyPress, isChosen: boolean): CompletionAct | null {
  const { key, isComposing, ctrlKey, metaKey, altKey, shiftKey } = press;
  if (isComposing || ctrlKey || metaKey || altKey || shiftKey) {
    return null;
  }
  if (key === 'Enter' || key === 'Tab') {
    return isChosen ? 'accept' : null;
  }
  return acts[key] ?? null;
}

const acts: Readonly<Record<string, CompletionAct>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Escape: 'close'
};
