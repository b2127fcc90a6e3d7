import { SessionManager, sessionIdleLimit } from '../../../src/core/session/SessionManager.js';
import type { PageAssistant } from '../../../src/lab/assistant/PageAssistant.js';
import type { Conversation } from '../../../src/lab/conversation/Conversation.js';
import { answerOf } from '../panel/answerOf.js';
import { askDraft, conversationOn } from './conversationOn.js';
import { counter, pageWith, ScriptedAssistant, settled, signIn } from './ScriptedAssistant.js';

let scripted: ScriptedAssistant;
let page: PageAssistant;
let conversation: Conversation;

beforeEach(async () => {
  scripted = new ScriptedAssistant();
  page = pageWith(scripted);
  await signIn(page, 'Warehouse Manager');
  conversation = conversationOn(page);
  await settled();
});

describe('another persona', () => {
  it('sees nothing of what was answered or asked', async () => {
    await askDraft(conversation, 'What runs out?');
    await scripted.newest.answer(answerOf('What runs out?'));
    await signIn(page, 'Field Engineer');
    expect(conversation.turns).toEqual([]);
    expect(conversation.history.older('')).toBeNull();
    expect(scripted.forgotten).toEqual([scripted.newest.query.conversationId]);
  });

  it('does not get the answer that the last one still waits for', async () => {
    await askDraft(conversation, 'What runs out?');
    await signIn(page, 'Field Engineer');
    await scripted.newest.answer(answerOf('What runs out?'));
    expect(scripted.newest.query.signal.aborted).toBe(true);
    expect(conversation.turns).toEqual([]);
    expect(conversation.draft).toBe('');
  });

  it('is told nothing, and finds no sentence left to be read out', async () => {
    await askDraft(conversation, 'What runs out?');
    await scripted.newest.answer(answerOf('What runs out?'));
    expect(conversation.announcer.polite).not.toBe('');
    await signIn(page, 'Field Engineer');
    expect([conversation.announcer.polite, conversation.announcer.urgent]).toEqual(['', '']);
  });

  it('finds the words that the person typed, to ask what the last one might not', async () => {
    await askDraft(conversation, 'spend by supplier');
    await scripted.newest.answer({
      kind: 'refuse',
      question: 'q',
      message: 'No.',
      mayAsk: [],
      offers: []
    });
    await signIn(page, 'Procurement Specialist');
    expect(conversation.draft).toBe('spend by supplier');
  });

  it.each([
    [
      'a completed name',
      () => {
        conversation.fillDraft('stock of Blue Widget');
      }
    ],
    [
      'an earlier question',
      () => {
        conversation.history.add('stock of Blue Widget');
        conversation.recall('stock of Blue Widget');
      }
    ],
    [
      'a completed name that was typed on to',
      () => {
        conversation.fillDraft('stock of Blue Widget');
        conversation.draft = 'stock of Blue Widget today';
      }
    ]
  ])('does not find %s in the draft', async (_what, fill) => {
    fill();
    await signIn(page, 'Field Engineer');
    expect(conversation.draft).toBe('');
  });

  it('does not find a filled draft that was asked in vain', async () => {
    conversation.fillDraft('stock of Blue Widget');
    void conversation.askDraft();
    await settled();
    await scripted.newest.answer({ kind: 'unknown', question: 'q', message: 'Hm.', offers: [] });
    expect(conversation.draft).toBe('stock of Blue Widget');
    await signIn(page, 'Field Engineer');
    expect(conversation.draft).toBe('');
  });

  it('may not have what the one before was answered', async () => {
    await askDraft(conversation, 'What runs out?');
    await scripted.newest.answer(answerOf('What runs out?'));
    const [turn] = conversation.turns;
    expect(turn && conversation.mayLeave(turn)).toBe(true);
    await signIn(page, 'Field Engineer');
    expect(turn && conversation.mayLeave(turn)).toBe(false);
    expect(conversation.announcer.urgent).toContain('in another session');
  });

  it('is not who signs in again as the same persona: the cards stay', async () => {
    await askDraft(conversation, 'What runs out?');
    await scripted.newest.answer(answerOf('What runs out?'));
    await signIn(page, 'Warehouse Manager');
    expect(conversation.turns).toHaveLength(1);
  });
});

describe('signing out', () => {
  it('leaves nothing to see, recall, read out or finish', async () => {
    await askDraft(conversation, 'What runs out?');
    await scripted.newest.answer(answerOf('What runs out?'));
    conversation.draft = 'half a quest';
    page.signOut();
    expect(conversation.turns).toEqual([]);
    expect(conversation.draft).toBe('');
    expect(conversation.history.newestFirst).toEqual([]);
    expect(conversation.announcer.polite).toBe('');
    expect(conversation.complete('sto', 3)).toEqual([]);
  });

  it('stops what runs', async () => {
    await askDraft(conversation, 'What runs out?');
    page.signOut();
    expect(scripted.newest.query.signal.aborted).toBe(true);
  });

  it('asks nothing for nobody, says so and keeps the words', async () => {
    page.signOut();
    await askDraft(conversation, 'What runs out?');
    expect(conversation.draft).toBe('What runs out?');
    expect(await conversation.ask({ kind: 'question', text: 'stock' })).toBeNull();
    expect(scripted.asked).toEqual([]);
    expect(conversation.announcer.urgent).toContain('You are not signed in.');
  });
});

describe('an idle hour', () => {
  let now: number;
  let sessions: SessionManager;
  beforeEach(async () => {
    now = 0;
    sessions = new SessionManager({ now: () => now, newId: counter('t') });
    page = pageWith(scripted, undefined, undefined, { sessions });
    await signIn(page, 'Warehouse Manager');
    conversation = conversationOn(page);
    await settled();
    await askDraft(conversation, 'What runs out?');
    await scripted.newest.answer(answerOf('What runs out?'));
    scripted.completions = [{ start: 0, end: 3, text: 'stock', kind: 'figure', detail: '' }];
    conversation.draft = 'half a quest';
    now += sessionIdleLimit + 1;
  });

  it('ends what can be had: questions, completions, answers', async () => {
    const [turn] = conversation.turns;
    expect(conversation.complete('sto', 3)).toEqual([]);
    conversation.draft = '';
    expect(conversation.walk('older')).toBe(false);
    expect(conversation.draft).toBe('');
    expect(turn && conversation.mayLeave(turn)).toBe(false);
    await askDraft(conversation, 'another');
    expect(scripted.asked).toHaveLength(1);
    expect(conversation.turns).toEqual([]);
    expect(conversation.history.newestFirst).toEqual([]);
  });

  it('brings no earlier question back', () => {
    conversation.recall('What runs out?');
    expect(conversation.draft).toBe('half a quest');
    expect(page.session).toBeNull();
  });

  it('is no time to become another persona, and says so', () => {
    conversation.goOnAs('Field Engineer');
    expect(page.session).toBeNull();
    expect(conversation.announcer.urgent).toContain('Your session has ended.');
  });

  it('keeps the draft for who signs in again, and for nobody else', async () => {
    await conversation.askDraft();
    expect(page.session).toBeNull();
    expect(conversation.draft).toBe('half a quest');
    await signIn(page, 'Warehouse Manager');
    expect(conversation.draft).toBe('half a quest');
    now += sessionIdleLimit + 1;
    await conversation.askDraft();
    const bob = sessions.open('bob', ['Warehouse Manager'], 'Warehouse Manager');
    await page.signIn(() => Promise.resolve(bob), new AbortController().signal);
    expect(conversation.draft).toBe('');
  });
});
