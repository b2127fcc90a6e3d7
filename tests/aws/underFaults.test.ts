import type { EmbeddedDatabase } from '../../src/adapters/embedded/EmbeddedDatabase.js';
import { MemberCatalog } from '../../src/core/agents/MemberCatalog.js';
import type { Outcome } from '../../src/core/answer/Outcome.js';
import type { PersonaName } from '../../src/core/session/personas.js';
import { TestAssistant } from '../core/agents/TestAssistant.js';
import { openGold } from '../core/semantics/GoldDatabases.js';
import questions from '../data/development-questions.json';
import { AwsEndpoint } from './endpoint/AwsEndpoint.js';
import type { FaultKind } from './endpoint/faultKinds.js';
import { messageOf, outcomeDifference } from './outcomeDifference.js';
import { redshiftOver } from './redshiftOver.js';

interface Question {
  readonly persona: PersonaName;
  readonly text: string;
}

const asked = (questions as { persona: PersonaName; turns: string[] }[])
  .flatMap(({ persona, turns: [text, ...more] }): Question[] =>
    text !== undefined && more.length === 0 ? [{ persona, text }] : []
  )
  .slice(0, 200);

const faults: readonly FaultKind[] = [
  { kind: 'throttled' },
  { kind: 'failed' },
  { kind: 'failed', status: 503 },
  { kind: 'expired-token' },
  { kind: 'access-denied' },
  { kind: 'reset' },
  { kind: 'lost-answer' },
  { kind: 'malformed' },
  { kind: 'result-gone' },
  { kind: 'slow', milliseconds: 20 }
];

/** Codes whose words tell nobody what happened, or that it was the question's fault. */
const unclear: readonly string[] = ['system/unexpected', 'query/failed', 'query/stopped'];

const concurrency = 8;

describe('200 questions, eight at a time, while a fifth of the calls fails', () => {
  let endpoint: AwsEndpoint;
  let embedded: EmbeddedDatabase;
  const outcomes = new Map<Question, Outcome>();
  let assistant: TestAssistant;
  beforeAll(async () => {
    [endpoint, embedded] = await Promise.all([AwsEndpoint.start(), openGold()]);
    await endpoint.warehouse.open();
    endpoint.faults.sometimes('*', '*', faults, 0.2, 7);
    assistant = new TestAssistant(redshiftOver(endpoint));
    const waiting = [...asked];
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        outcomes.set(next, await assistant.ask(assistant.signIn(next.persona), next.text));
      }
    };
    await Promise.all(Array.from({ length: concurrency }, lane));
  }, 600_000);
  afterAll(() => Promise.all([endpoint.close(), embedded.dispose()]));

  it('loses none', () => {
    expect(asked).toHaveLength(200);
    expect(outcomes.size).toBe(200);
    const written = assistant.audited.flatMap(([, event]) =>
      event.event === 'question' || event.event === 'refused-question' ? [event.question] : []
    );
    expect(new Set(written)).toEqual(new Set(asked.map(({ text }) => text)));
    expect(endpoint.faults.injected.length / endpoint.requests.length).toBeCloseTo(0.2, 1);
  });

  it('answers none otherwise than the embedded database', async () => {
    const own = new TestAssistant(embedded, new MemberCatalog(embedded));
    const wrong: string[] = [];
    let answered = 0;
    for (const [question, outcome] of outcomes) {
      if (outcome.kind !== 'error') {
        const right = await own.ask(own.signIn(question.persona), question.text);
        const found = outcomeDifference(right, outcome);
        if (found !== null) {
          wrong.push(`${question.persona}, ${question.text}: ${found}`);
        }
        answered += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(answered).toBeGreaterThan(100);
  });

  it('leaves no statement running', async () => {
    await endpoint.idle();
    expect(endpoint.redshift.active).toBe(0);
  });

  it('says of every failure what it was', () => {
    const failures = [...outcomes.values()].flatMap(outcome =>
      outcome.kind === 'error' ? [outcome] : []
    );
    expect(failures.length).toBeGreaterThan(0);
    const dark = failures.filter(({ error }) => unclear.includes(error.code));
    expect(dark.map(({ question, error }) => `${question}: ${error.code}`)).toEqual([]);
    for (const failure of failures) {
      expect(messageOf(failure)).not.toMatch(/%\d|undefined|arn:/);
    }
  });
});
