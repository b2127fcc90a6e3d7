import { readFile } from 'node:fs/promises';
import type { Assistant } from '../core/agents/Assistant.js';
import { AssistantError } from '../core/errors/AssistantError.js';
import { english } from '../core/language/Translation.js';
import { problemText } from '../core/reading/extension/problemText.js';

/**
 * Gives the assistant the words of a file.
 * @returns what is wrong with them, each with its line; the rest holds
 * @throws AssistantError `system/data-invalid` for a file that is no JSON
 */
export async function addWords(assistant: Assistant, path: string): Promise<readonly string[]> {
  let text: string;
  let words: unknown;
  try {
    text = await readFile(path, 'utf8');
    words = JSON.parse(text);
  } catch (error) {
    throw new AssistantError('system/data-invalid', [path, 'it is no JSON that can be read'], {
      cause: error
    });
  }
  return problemText(assistant.extend(words), text, [], english);
}
