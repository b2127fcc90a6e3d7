const controls = /[\s\p{Cc}\u2028\u2029]+/gu;
/** What turns, hides or marks the text around it: embeddings, overrides, isolates, zero width. */
const invisible = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/**
 * A value of the data as a part of a line: it may not break the line, nor colour the terminal that
 * the line is read in, nor change how the words beside it look.
 */
export function plainText(value: string): string {
  return value.replace(invisible, '').replace(controls, ' ');
}
