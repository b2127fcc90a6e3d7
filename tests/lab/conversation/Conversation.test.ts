import { AssistantError } from '../../../src/core/errors/AssistantError.js';
import type { PageAssistant } from '../../../src/lab/assistant/PageAssistant.js';
import type { Conversation } from '../../../src/lab/conversation/Conversation.js';
import { answerOf } from '../panel/answerOf.js';
import { askDraft, conversationOn } from './conversationOn.js';
import { pageWith, ScriptedAssistant, settled, signIn } from './ScriptedAssistant.js';

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

describe('asking', () => {
  it('shows the question and takes it out of the draft before anything was loaded', () => {
    conversation.draft = 'What runs out?';
    void conversation.askDraft();
    expect(conversation.turns.map(turn => turn.request.text)).toEqual(['What runs out?']);
    expect(conversation.runningTurn).toBe(conversation.turns[0]);
    expect(conversation.draft).toBe('');
  });

  it('asks for the session and ends with the outcome', async () => {
    await askDraft(conversation, 'What runs out?');
    expect(scripted.newest.query.sessionId).toBe(page.session?.id);
    await scripted.newest.answer(answerOf('What runs out?'));
    expect(conversation.turns[0]?.outcome?.kind).toBe('answer');
    expect(conversation.runningTurn).toBeNull();
    expect(conversation.draft).toBe('');
  });

  it('puts the newest turn first', async () => {
    for (const text of ['one', 'two']) {
      await askDraft(conversation, text);
      await scripted.newest.answer(answerOf(text));
    }
    expect(conversation.turns.map(turn => turn.request.text)).toEqual(['two', 'one']);
  });

  it('stays in one conversation, so that follow-ups are understood', async () => {
    for (const text of ['one', 'two']) {
      await askDraft(conversation, text);
      await scripted.newest.answer(answerOf(text));
    }
    expect(new Set(scripted.asked.map(asked => asked.query.conversationId)).size).toBe(1);
  });

  it.each([
    ['nothing', '  ', 'query/empty'],
    ['1,001 characters', 'a'.repeat(1001), 'query/too-long'],
    ['control characters', 'stock\u0000', 'query/control-characters']
  ])('explains %s, keeps the draft and asks nothing', async (_, text, code) => {
    await askDraft(conversation, text);
    expect(conversation.problem?.code).toBe(code);
    expect(conversation.draft).toBe(text);
    expect(conversation.turns).toEqual([]);
    expect(scripted.asked).toEqual([]);
    expect(conversation.announcer.urgent).not.toBe('');
  });

  it('forgets what was wrong as soon as the draft changes', async () => {
    await askDraft(conversation, '');
    conversation.draft = 'W';
    expect(conversation.problem).toBeNull();
  });

  it.each([
    ['a refusal', { kind: 'refuse', question: 'q', message: 'No.', mayAsk: [], offers: [] }],
    ['something unknown', { kind: 'unknown', question: 'q', message: 'Hm.', offers: [] }],
    ['an error', { kind: 'error', question: 'q', error: new AssistantError('query/failed') }]
  ] as const)('gives the words back after %s', async (_, outcome) => {
    await askDraft(conversation, 'DROP TABLE product');
    await scripted.newest.answer(outcome);
    expect(conversation.draft).toBe('DROP TABLE product');
  });

  it('does not give words back over a draft that was begun meanwhile', async () => {
    await askDraft(conversation, 'old');
    conversation.draft = 'new';
    await scripted.newest.fail(new Error('no'));
    expect(conversation.draft).toBe('new');
  });

  it('does not stop the running question when another one is entered', async () => {
    await askDraft(conversation, 'one');
    await askDraft(conversation, 'two');
    expect(conversation.draft).toBe('two');
    expect(scripted.asked).toHaveLength(1);
    expect(scripted.newest.query.signal.aborted).toBe(false);
  });

  it('turns whatever is thrown into an error with a code', async () => {
    await askDraft(conversation, 'What runs out?');
    await scripted.newest.fail(new Error('secret detail'));
    const outcome = conversation.turns[0]?.outcome;
    expect(outcome?.kind === 'error' && outcome.error.code).toBe('system/unexpected');
    expect(conversation.announcer.urgent).not.toContain('secret');
  });

  it('follows the phases', async () => {
    await askDraft(conversation, 'What runs out?');
    scripted.newest.query.onPhase?.('running');
    expect(conversation.turns[0]?.phase).toBe('running');
  });

  it('tells how far a long phase is, until the next one', async () => {
    await askDraft(conversation, 'What runs out?');
    const { query } = scripted.newest;
    query.onPhase?.('running');
    query.onProgress?.('Forecasting 2 of 3…');
    expect(conversation.turns[0]?.progress).toBe('Forecasting 2 of 3…');
    query.onPhase?.('drawing');
    expect(conversation.turns[0]?.progress).toBe('');
  });
});

describe('stopping', () => {
  it('ends the turn at once, aborts what runs and gives the words back', async () => {
    await askDraft(conversation, 'What runs out?');
    conversation.stop();
    expect(conversation.turns[0]?.stopped).toBe(true);
    expect(scripted.newest.query.signal.aborted).toBe(true);
    await settled();
    expect(conversation.draft).toBe('What runs out?');
  });

  it('drops an answer that still comes', async () => {
    await askDraft(conversation, 'What runs out?');
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
    conversation = conversationOn(page);
    await askDraft(conversation, 'What runs out?');
    conversation.stop();
    ready();
    await settled();
    expect(scripted.asked).toEqual([]);
  });

  it('is done before a chosen reading is asked', async () => {
    await askDraft(conversation, 'one');
    void conversation.ask({ kind: 'question', text: 'two' });
    await settled();
    expect(scripted.asked.map(asked => asked.query.signal.aborted)).toEqual([true, false]);
    expect(conversation.runningTurn?.request.text).toBe('two');
  });
});

describe('a new conversation', () => {
  it('is empty, but for the draft', async () => {
    await askDraft(conversation, 'one');
    await scripted.newest.answer(answerOf('one'));
    conversation.draft = 'half a quest';
    conversation.clear();
    expect(conversation.turns).toEqual([]);
    expect(conversation.draft).toBe('half a quest');
    await askDraft(conversation, 'two');
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
    conversation = conversationOn(page);
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
    conversation = conversationOn(page);
    await settled();
    expect(load).toHaveBeenCalledTimes(1);
    await signIn(page, 'Field Engineer');
    await settled();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('goes on to what each who signs in will need', async () => {
    const assistant = new ScriptedAssistant();
    page = pageWith(assistant);
    conversation = conversationOn(page);
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
    conversation = conversationOn(page);
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
    conversation = conversationOn(page);
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
  await askDraft(conversation, 'What runs out?');
  conversation.dispose();
  expect(scripted.newest.query.signal.aborted).toBe(true);
  await signIn(page, 'Field Engineer');
  expect(conversation.isDisposed).toBe(true);
  expect(conversation.turns).toEqual([]);
});
