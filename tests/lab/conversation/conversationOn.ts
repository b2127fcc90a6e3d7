import { english } from '../../../src/core/language/Translation.js';
import type { PageAssistant } from '../../../src/lab/assistant/PageAssistant.js';
import { Conversation } from '../../../src/lab/conversation/Conversation.js';
import { counter, settled } from './ScriptedAssistant.js';

/** A conversation of whoever is signed in on a page. */
export const conversationOn = (page: PageAssistant): Conversation =>
  new Conversation({ assistant: page, trans: english, now: () => 0, newId: counter('id') });

/** Types a question and asks it; what answers it has heard of it then. */
export async function askDraft(conversation: Conversation, text: string): Promise<void> {
  conversation.draft = text;
  void conversation.askDraft();
  await settled();
}
