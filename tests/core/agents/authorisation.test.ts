import type { Phase } from '../../../src/core/agents/Assistant.js';
import type { Outcome } from '../../../src/core/answer/Outcome.js';
import type { ResultTable } from '../../../src/core/database/ResultTable.js';
import { sessionIdleLimit } from '../../../src/core/session/SessionManager.js';
import type { PersonaName } from '../../../src/core/session/personas.js';
import { answerOf, codeOf } from './answerOf.js';
import { goldStage } from './goldStage.js';
import { TestAssistant } from './TestAssistant.js';

const gold = goldStage();
beforeAll(async () => {
  const { signal } = new AbortController();
  await gold.members.of('Warehouse Manager', signal);
  await gold.members.of('Procurement Specialist', signal);
});

let assistant: TestAssistant;
beforeEach(() => {
  assistant = gold.assistant();
});

const stock = 'stock value by warehouse';

/** Asks in one conversation, whoever asks, as the cells of a notebook do. */
const askInNotebook = (sessionId: string, text: string): Promise<Outcome> =>
  assistant.orchestrator.processQuery({
    sessionId,
    conversationId: 'notebook',
    request: { kind: 'question', text },
    signal: new AbortController().signal
  });

/** The rows of an answer, which the database is asked for again afterwards. */
async function tableOf(session: string, text: string): Promise<ResultTable> {
  const { table } = answerOf(await assistant.ask(session, text));
  assistant.database.dataVersion = 'later';
  return table;
}

const completions = (sessionId: string, text: string): string[] =>
  assistant.orchestrator.complete(sessionId, text, text.length).map(each => each.text);

const switchTo = (sessionId: string, persona: PersonaName): void => {
  assistant.sessions.switchPersona(sessionId, persona);
};

describe('Another persona of the same session', () => {
  it('gets nothing to go on from, in whatever conversation', async () => {
    const session = assistant.signIn('Warehouse Manager');
    expect((await askInNotebook(session, stock)).kind).toBe('answer');
    expect((await askInNotebook(session, 'only WH01')).kind).toBe('answer');
    switchTo(session, 'Field Engineer');
    expect((await askInNotebook(session, 'only WH02')).kind).not.toBe('answer');
  });

  it('is not told what was refused to the one before', async () => {
    const session = assistant.signIn('Warehouse Manager');
    expect((await askInNotebook(session, 'spend by supplier')).kind).toBe('refuse');
    switchTo(session, 'Procurement Specialist');
    expect((await askInNotebook(session, 'and by month?')).kind).not.toBe('refuse');
  });

  it('gets no answer of the cache that the one before was given', async () => {
    const session = assistant.signIn('Warehouse Manager');
    await askInNotebook(session, 'stock by product');
    switchTo(session, 'Procurement Specialist');
    assistant.database.heard();
    const outcome = await askInNotebook(session, 'stock by product');
    expect(outcome.kind === 'answer' && outcome.answeredBy).toBe('compiler');
    expect(assistant.database.heard()).not.toEqual([]);
  });

  it('does not get the answer that the one before waits for, nor a turn to go on from', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const whileItRuns = await tableOf(session, stock);
    assistant.database.instead = () => {
      switchTo(session, 'Field Engineer');
      return Promise.resolve(whileItRuns);
    };
    expect(codeOf(await askInNotebook(session, stock))).toBe('query/stopped');
    assistant.database.instead = null;
    expect((await askInNotebook(session, 'only WH01')).kind).not.toBe('answer');
  });

  it('finds among its turns none that the one before was answered late', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const late = await tableOf(session, 'stock by product');
    let arrive = (): void => undefined;
    const isAsked = new Promise<void>(asked => {
      assistant.database.instead = () => {
        asked();
        return new Promise(resolve => {
          arrive = () => {
            resolve(late);
          };
        });
      };
    });
    const before = askInNotebook(session, 'stock by product');
    await isAsked;
    assistant.database.instead = null;
    switchTo(session, 'Field Engineer');
    expect((await askInNotebook(session, stock)).kind).toBe('answer');
    arrive();
    expect(codeOf(await before)).toBe('query/stopped');
    const followed = await askInNotebook(session, 'only WH01');
    expect(followed.kind === 'answer' && followed.sentence).toMatch(/^Stock value at cost/);
  });

  /** Asks, and is another persona from a phase on. */
  const becomingIn = (session: string, phase: Phase, text: string, seen: Phase[] = []) =>
    assistant.orchestrator.processQuery({
      sessionId: session,
      conversationId: 'notebook',
      request: { kind: 'question', text },
      signal: new AbortController().signal,
      onPhase: reached => {
        seen.push(reached);
        if (reached === phase) {
          switchTo(session, 'Procurement Specialist');
        }
      }
    });

  it('gets no further with a question of the one before', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const seen: Phase[] = [];
    expect(codeOf(await becomingIn(session, 'reading', stock, seen))).toBe('query/stopped');
    expect(seen).toEqual(['reading']);
    expect(assistant.database.heard()).toEqual([]);
  });

  it('runs no SQL that the one before had still to run', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const sql = 'SELECT count(*) FROM sales_order_header';
    expect(codeOf(await becomingIn(session, 'running', sql))).toBe('query/stopped');
    expect(assistant.database.heard()).toEqual([]);
  });

  it('is not told what a term means to the one before', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const term = 'what does stock value mean?';
    expect((await askInNotebook(session, term)).kind).toBe('answer');
    expect(codeOf(await becomingIn(session, 'reading', term))).toBe('query/stopped');
  });

  it('is offered its own names and words alone', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const { signal } = new AbortController();
    const customers = (await gold.members.of('Warehouse Manager', signal)).complete(['c'], 50);
    const [customer] = customers.filter(({ kind }) => kind === 'customer');
    const begun = `revenue of ${(customer?.text ?? '').slice(0, -1)}`;
    expect(completions(session, begun)).toContain(customer?.text);
    expect(completions(session, 'show reve')).toContain('revenue');
    switchTo(session, 'Procurement Specialist');
    expect(completions(session, begun)).not.toContain(customer?.text);
    expect(completions(session, 'show reve')).not.toContain('revenue');
  });

  it('has no names but those of tables that it may read', async () => {
    const { signal } = new AbortController();
    const known = await gold.members.of('Procurement Specialist', signal);
    const finder = await known.forQuestion('', signal);
    for (const name of ['customer', 'area', 'sales_order_type'] as const) {
      expect(finder.all(name, 100_000)).toEqual([]);
    }
    expect(finder.all('supplier', 100_000)).not.toEqual([]);
  });
});

describe('A session that has ended', () => {
  const endings: [string, (session: string) => void, string][] = [
    [
      'by itself',
      () => {
        assistant.now += sessionIdleLimit + 1;
      },
      'auth/session-expired'
    ],
    [
      'by signing out',
      session => {
        assistant.sessions.closeEverywhere(session);
      },
      'auth/not-signed-in'
    ]
  ];

  it.each(endings)('%s is offered nothing', async (_how, end, code) => {
    const session = assistant.signIn('Warehouse Manager');
    expect(completions(session, 'show reve')).not.toEqual([]);
    end(session);
    const offered = Promise.resolve().then(() => completions(session, 'show reve'));
    await expect(offered).rejects.toMatchObject({ code });
  });

  it.each(endings)('%s is not given what is in the cache', async (_how, end, code) => {
    const session = assistant.signIn('Warehouse Manager');
    await askInNotebook(session, stock);
    end(session);
    expect(codeOf(await askInNotebook(session, stock))).toBe(code);
  });

  it.each(endings)('%s while the database ran is not answered', async (_how, end, code) => {
    const session = assistant.signIn('Warehouse Manager');
    const table = await tableOf(session, stock);
    assistant.database.instead = () => {
      end(session);
      return Promise.resolve(table);
    };
    expect(codeOf(await askInNotebook(session, stock))).toBe(code);
  });

  it('leaves no turn for who signs in after it, also as the same persona', async () => {
    const first = assistant.signIn('Warehouse Manager');
    await askInNotebook(first, stock);
    assistant.sessions.closeEverywhere(first);
    const second = assistant.signIn('Warehouse Manager');
    expect((await askInNotebook(second, 'only WH01')).kind).not.toBe('answer');
  });
});

it('forgets turns, answers and names when it is told to', async () => {
  assistant = new TestAssistant(gold.database);
  const session = assistant.signIn('Warehouse Manager');
  await askInNotebook(session, stock);
  assistant.orchestrator.forgetAll();
  expect(completions(session, 'stock of wh0')).toEqual([]);
  assistant.database.heard();
  const outcome = await askInNotebook(session, stock);
  expect(outcome.kind === 'answer' && outcome.answeredBy).toBe('compiler');
  expect(assistant.database.heard().length).toBeGreaterThan(1);
  assistant.orchestrator.forgetAll();
  expect((await askInNotebook(session, 'only WH01')).kind).not.toBe('answer');
});
