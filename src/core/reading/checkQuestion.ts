import { AssistantError } from '../errors/AssistantError.js';
import { questionLimit } from './questionLimit.js';

/** Control characters other than tab and line ends, and halves of a surrogate pair. */
const unreadable = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/**
 * Why a text cannot be a question, or null if it can. Whether it is understood is another matter:
 * emoji and right-to-left text are readable.
 * @returns `query/empty`, `query/too-long` or `query/control-characters`
 */
export function checkQuestion(text: string, limit = questionLimit): AssistantError | null {
  const question = text.trim();
  if (question === '') {
    return new AssistantError('query/empty');
  }
  const length = Array.from(question).length;
  if (length > limit) {
    return new AssistantError('query/too-long', [String(length), String(limit)]);
  }
  return unreadable.test(question) ? new AssistantError('query/control-characters') : null;
}
