import { AssistantError } from '../../../src/core/errors/AssistantError.js';
import { english } from '../../../src/core/language/Translation.js';
import { SessionManager, sessionIdleLimit } from '../../../src/core/session/SessionManager.js';
import type { PageAssistant } from '../../../src/lab/assistant/PageAssistant.js';
import { Conversation } from '../../../src/lab/conversation/Conversation.js';
import { answerOf } from '../panel/answerOf.js';
import { counter, pageWith, ScriptedAssistant, settled, signIn } from './ScriptedAssistant.js';

let scripted: ScriptedAssistant;
let page: PageAssistant;
let conversation: Conversation;

const start = (of: PageAssistant): Conversation =>
  new Conversation({ assistant: of, trans: english, now: () => 0, newId: counter('id') });

beforeEach(async () => {
  scripted = new ScriptedAssistant();
  page = pageWith(scripted);
  await signIn(page, 'Warehouse Manager');
  conversation = start(page);
  await settled();
});

async function askDraft(text: string): Promise<void> {
  conversation.draft = text;
  void conversation.askDraft();
  await settled();
}

describe('asking', () => {
  it('shows the question and takes it out of the draft before anything was loaded', () => {
    conversation.draft = 'What runs out?';
    void conversation.askDraft();
    expect(conversation.turns.map(turn => turn.request.text)).toEqual(['What runs out?']);
    expect(conversation.runningTurn).toBe(conversation.turns[0]);
    expect(conversation.draft).toBe('');
  });

  it('asks for the session and ends with the outcome', async () => {
    await askDraft('What runs out?');
    expect(scripted.newest.query.sessionId).toBe(page.session?.id);
    await scripted.newest.answer(answerOf('What runs out?'));
    expect(conversation.turns[0]?.outcome?.kind).toBe('answer');
    expect(conversation.runningTurn).toBeNull();
    expect(conversation.draft).toBe('');
  });

  it('puts the newest turn first', async () => {
    for (const text of ['one', 'two']) {
      await askDraft(text);
      await scripted.newest.answer(answerOf(text));
    }
    expect(conversation.turns.map(turn => turn.request.text)).toEqual(['two', 'one']);
  });

  it('stays in one conversation, so that follow-ups are understood', async () => {
    for (const text of ['one', 'two']) {
      await askDraft(text);
      await scripted.newest.answer(answerOf(text));
    }
    expect(new Set(scripted.asked.map(asked => asked.query.conversationId)).size).toBe(1);
  });

  it.each([
    ['nothing', '  ', 'query/empty'],
    ['1,001 characters', 'a'.repeat(1001), 'query/too-long'],
    ['control characters', 'stock\u0000', 'query/control-characters']
  ])('explains %s, keeps the draft and asks nothing', async (_, text, code) => {
    await askDraft(text);
    expect(conversation.problem?.code).toBe(code);
    expect(conversation.draft).toBe(text);
    expect(conversation.turns).toEqual([]);
    expect(scripted.asked).toEqual([]);
    expect(conversation.announcer.urgent).not.toBe('');
  });

  it('forgets what was wrong as soon as the draft changes', async () => {
    await askDraft('');
    conversation.draft = 'W';
    expect(conversation.problem).toBeNull();
  });

  it.each([
    ['a refusal', { kind: 'refuse', question: 'q', message: 'No.', mayAsk: [], offers: [] }],
    ['something unknown', { kind: 'unknown', question: 'q', message: 'Hm.', offers: [] }],
    ['an error', { kind: 'error', question: 'q', error: new AssistantError('query/failed') }]
  ] as const)('gives the words back after %s', async (_, outcome) => {
    await askDraft('DROP TABLE product');
    await scripted.newest.answer(outcome);
    expect(conversation.draft).toBe('DROP TABLE product');
  });

  it('does not give words back over a draft that was begun meanwhile', async () => {
    await askDraft('old');
    conversation.draft = 'new';
    await scripted.newest.fail(new Error('no'));
    expect(conversation.draft).toBe('new');
  });

  it('does not stop the running question when another one is entered', async () => {
    await askDraft('one');
    await askDraft('two');
    expect(conversation.draft).toBe('two');
    expect(scripted.asked).toHaveLength(1);
    expect(scripted.newest.query.signal.aborted).toBe(false);
  });

  it('turns whatever is thrown into an error with a code', async () => {
    await askDraft('What runs out?');
    await scripted.newest.fail(new Error('secret detail'));
    const outcome = conversation.turns[0]?.outcome;
    expect(outcome?.kind === 'error' && outcome.error.code).toBe('system/unexpected');
    expect(conversation.announcer.urgent).not.toContain('secret');
  });

  it('follows the phases', async () => {
    await askDraft('What runs out?');
    scripted.newest.query.onPhase?.('running');
    expect(conversation.turns[0]?.phase).toBe('running');
  });
});

describe('stopping', () => {
  it('ends the turn at once, aborts what runs and gives the words back', async () => {
    await askDraft('What runs out?');
    conversation.stop();
    expect(conversation.turns[0]?.stopped).toBe(true);
    expect(scripted.newest.query.signal.aborted).toBe(true);
    await settled();
    expect(conversation.draft).toBe('What runs out?');
  });

  it('drops an answer that still comes', async () => {
    await askDraft('What runs out?');
    conversation.stop();
    await scripted.newest.answer(answerOf('What runs out?'));
    expect(conversation.turns[0]?.stopped).toBe(true);
  });

  it('asks nothing of the database when stopped while it still loads', async () => {
    let ready = (): void => undefined;
    page = pageWith(
      scripted,
      () =>
        new Promise(
          resolve =>
            (ready = () => {
              resolve(scripted);
            })
        )
    );
    await signIn(page, 'Warehouse Manager');
    conversation = start(page);
    await askDraft('What runs out?');
    conversation.stop();
    ready();
    await settled();
    expect(scripted.asked).toEqual([]);
  });

  it('is done before a chosen reading is asked', async () => {
    await askDraft('one');
    void conversation.ask({ kind: 'question', text: 'two' });
    await settled();
    expect(scripted.asked.map(asked => asked.query.signal.aborted)).toEqual([true, false]);
    expect(conversation.runningTurn?.request.text).toBe('two');
  });
});

describe('another persona', () => {
  it('sees nothing of what was answered or asked', async () => {
    await askDraft('What runs out?');
    await scripted.newest.answer(answerOf('What runs out?'));
    await signIn(page, 'Field Engineer');
    expect(conversation.turns).toEqual([]);
    expect(conversation.history.older('')).toBeNull();
    expect(scripted.forgotten).toEqual([scripted.newest.query.conversationId]);
  });

  it('does not get the answer that the last one still waits for', async () => {
    await askDraft('What runs out?');
    await signIn(page, 'Field Engineer');
    await scripted.newest.answer(answerOf('What runs out?'));
    expect(scripted.newest.query.signal.aborted).toBe(true);
    expect(conversation.turns).toEqual([]);
    expect(conversation.draft).toBe('');
  });

  it('is told nothing, and finds no sentence left to be read out', async () => {
    await askDraft('What runs out?');
    await scripted.newest.answer(answerOf('What runs out?'));
    expect(conversation.announcer.polite).not.toBe('');
    await signIn(page, 'Field Engineer');
    expect([conversation.announcer.polite, conversation.announcer.urgent]).toEqual(['', '']);
  });

  it('finds the words that the person typed, to ask what the last one might not', async () => {
    await askDraft('spend by supplier');
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
    await askDraft('What runs out?');
    await scripted.newest.answer(answerOf('What runs out?'));
    const [turn] = conversation.turns;
    expect(turn && conversation.mayLeave(turn)).toBe(true);
    await signIn(page, 'Field Engineer');
    expect(turn && conversation.mayLeave(turn)).toBe(false);
    expect(conversation.announcer.urgent).toContain('in another session');
  });

  it('is not who signs in again as the same persona: the cards stay', async () => {
    await askDraft('What runs out?');
    await scripted.newest.answer(answerOf('What runs out?'));
    await signIn(page, 'Warehouse Manager');
    expect(conversation.turns).toHaveLength(1);
  });
});

describe('signing out', () => {
  it('leaves nothing to see, recall, read out or finish', async () => {
    await askDraft('What runs out?');
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
    await askDraft('What runs out?');
    page.signOut();
    expect(scripted.newest.query.signal.aborted).toBe(true);
  });

  it('asks nothing for nobody, says so and keeps the words', async () => {
    page.signOut();
    await askDraft('What runs out?');
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
    conversation = start(page);
    await settled();
    await askDraft('What runs out?');
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
    await askDraft('another');
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

describe('a new conversation', () => {
  it('is empty, but for the draft', async () => {
    await askDraft('one');
    await scripted.newest.answer(answerOf('one'));
    conversation.draft = 'half a quest';
    conversation.clear();
    expect(conversation.turns).toEqual([]);
    expect(conversation.draft).toBe('half a quest');
    await askDraft('two');
    const [first, second] = scripted.asked.map(asked => asked.query.conversationId);
    expect(first).not.toBe(second);
  });
});

describe('loading', () => {
  it('happens again once another configuration is set, and not before it is needed', async () => {
    const started: ScriptedAssistant[] = [];
    page = pageWith(scripted, () => {
      const fresh = new ScriptedAssistant();
      fresh.completions = [
        { start: 0, end: 3, text: `${started.push(fresh)}`, kind: 'figure', detail: '' }
      ];
      return Promise.resolve(fresh);
    });
    conversation = start(page);
    await signIn(page, 'Field Engineer');
    await settled();
    page.configure({ cache: { max_size: 5 } });
    await settled();
    expect(conversation.complete('sto', 3).map(({ text }) => text)).toEqual(['2']);
    expect(started.map(({ isDisposed }) => isDisposed)).toEqual([true, false]);
  });

  it('begins before anybody signs in, and happens once', async () => {
    const load = jest.fn(() => Promise.resolve(scripted));
    page = pageWith(scripted, load);
    conversation = start(page);
    await settled();
    expect(load).toHaveBeenCalledTimes(1);
    await signIn(page, 'Field Engineer');
    await settled();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('goes on to what each who signs in will need', async () => {
    const assistant = new ScriptedAssistant();
    page = pageWith(assistant);
    conversation = start(page);
    await settled();
    expect(assistant.prepared).toEqual([]);
    const first = await signIn(page, 'Field Engineer');
    await settled();
    const second = await signIn(page, 'Warehouse Manager');
    await settled();
    expect(assistant.prepared).toEqual([first.id, second.id]);
  });

  it('leaves it to the first question to tell that this failed', async () => {
    const assistant = new ScriptedAssistant();
    assistant.prepare = () => Promise.reject(new Error('busy'));
    page = pageWith(assistant);
    await signIn(page, 'Field Engineer');
    conversation = start(page);
    await settled();
    expect(conversation.loadProblem).toBeNull();
    expect(conversation.assistant).toBe(assistant);
  });

  it('tells why it failed, and may be tried again', async () => {
    let fails = true;
    page = pageWith(scripted, () =>
      fails ? Promise.reject(new Error('offline')) : Promise.resolve(scripted)
    );
    await signIn(page, 'Field Engineer');
    conversation = start(page);
    await settled();
    expect(conversation.loadProblem?.code).toBe('system/database-unavailable');
    fails = false;
    conversation.prepare();
    await settled();
    expect(conversation.loadProblem).toBeNull();
    expect(conversation.assistant).toBe(scripted);
  });
});

it('hears of nothing once it is disposed', async () => {
  await askDraft('What runs out?');
  conversation.dispose();
  expect(scripted.newest.query.signal.aborted).toBe(true);
  await signIn(page, 'Field Engineer');
  expect(conversation.isDisposed).toBe(true);
  expect(conversation.turns).toEqual([]);
});
