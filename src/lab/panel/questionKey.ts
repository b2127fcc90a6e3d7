/** A key press as far as the question box looks at it. */
export interface QuestionKeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/**
 * What a key does in the question box; null where it belongs to the text. While an input method
 * composes a word, every key is its own: its Enter takes the word and must not ask.
 */
export function questionKey(
  press: QuestionKeyPress,
  sendWithEnter: boolean
): 'ask' | 'older' | 'newer' | null {
  if (press.isComposing || press.ctrlKey || press.metaKey || press.altKey) {
    return null;
  }
  if (press.key === 'Enter') {
    return press.shiftKey !== sendWithEnter ? 'ask' : null;
  }
  if (press.shiftKey) {
    return null;
  }
  return press.key === 'ArrowUp' ? 'older' : press.key === 'ArrowDown' ? 'newer' : null;
}
