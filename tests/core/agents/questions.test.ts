import type { EmbeddedDatabase } from '../../../src/adapters/embedded/EmbeddedDatabase.js';
import { openNodeDatabase } from '../../../src/adapters/embedded/openNodeDatabase.js';
import { defaultSample } from '../../../src/adapters/embedded/SampleData.js';
import { MemberCatalog } from '../../../src/core/agents/MemberCatalog.js';
import { suggestions } from '../../../src/core/agents/suggestions.js';
import type { Outcome } from '../../../src/core/answer/Outcome.js';
import { english } from '../../../src/core/language/Translation.js';
import { personaNames, type PersonaName } from '../../../src/core/session/personas.js';
import { goldToday, namedRows, openGold, ReferenceDatabase } from '../semantics/GoldDatabases.js';
import { askedBack } from './askedBack.js';
import { badInput } from './badInput.js';
import { askedFreely, followUps, type FollowUp } from './askedFreely.js';
import { listsAsked } from './listsAsked.js';
import { ratesAsked } from './ratesAsked.js';
import { TestAssistant } from './TestAssistant.js';

interface Stage {
  readonly database: EmbeddedDatabase;
  readonly members: MemberCatalog;
}

async function stageOn(database: EmbeddedDatabase): Promise<Stage> {
  const members = new MemberCatalog(database);
  const signal = new AbortController().signal;
  await Promise.all(personaNames.map(persona => members.of(persona, signal)));
  return { database, members };
}

let sample: Stage;
let gold: Stage;
let reference: ReferenceDatabase;
beforeAll(async () => {
  sample = await stageOn(await openNodeDatabase({ data: defaultSample, today: goldToday }));
  gold = await stageOn(await openGold());
  reference = await ReferenceDatabase.open();
}, 60_000);
afterAll(() => Promise.all([sample.database.dispose(), gold.database.dispose()]));

/** The last of several turns of one conversation. */
async function ask(
  { database, members }: Stage,
  persona: PersonaName,
  turns: readonly string[]
): Promise<{ outcome: Outcome; heard: string[] }> {
  const assistant = new TestAssistant(database, members);
  const session = assistant.signIn(persona);
  for (const turn of turns.slice(0, -1)) {
    await assistant.ask(session, turn);
  }
  assistant.database.heard();
  const outcome = await assistant.ask(session, turns.at(-1) ?? '');
  return { outcome, heard: assistant.database.heard() };
}

const suggested = personaNames.flatMap(persona =>
  suggestions[persona].map(question => [persona, question] as const)
);

describe('A question that is worth asking first', () => {
  it.each(personaNames)('is answered after the others, too: %s', async persona => {
    const turns = suggestions[persona];
    for (const last of turns.map((_turn, at) => turns.slice(0, at + 1))) {
      expect([last.at(-1), (await ask(sample, persona, last)).outcome.kind]).toEqual([
        last.at(-1),
        'answer'
      ]);
    }
  });

  it.each(suggested)('is answered with rows on generated data: %s, %s', async (persona, text) => {
    const { outcome } = await ask(sample, persona, [text]);
    expect(outcome.kind === 'answer' && outcome.answeredBy).toMatch(/compiler|tool/);
    expect(outcome.kind === 'answer' && outcome.table.rowCount).toBeGreaterThan(0);
  });

  it('is one of three or more for every persona', () => {
    for (const persona of personaNames) {
      expect(suggestions[persona].length).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('The same in other words, with slips of the keys and in capitals', () => {
  const rows = askedFreely.flatMap(({ persona, as, variants }) =>
    variants.map(variant => [persona, as, variant] as const)
  );
  it.each(rows)('is answered alike: %s, %s: %s', async (persona, as, variant) => {
    const [asked, said] = [await ask(gold, persona, [as]), await ask(gold, persona, [variant])];
    expect(said.outcome.kind).toBe('answer');
    if (asked.outcome.kind === 'answer' && said.outcome.kind === 'answer') {
      expect(said.outcome.sql).toBe(asked.outcome.sql);
      expect(said.outcome.table.rowCount).toBeGreaterThan(0);
    }
  });
});

describe('A turn that needs the turns before it', () => {
  const rows = followUps.map(each => [each.turns.join(' → '), each] as const);
  it.each<readonly [string, FollowUp]>(rows)('%s', async (_turns, { persona, turns, sql }) => {
    const { outcome } = await ask(gold, persona, turns);
    expect(outcome.kind).toBe('answer');
    if (outcome.kind === 'answer') {
      const expected = await reference.run(sql);
      expect(namedRows(outcome.table, expected.names)).toEqual(expected.rows);
    }
  });
});

describe('A list that names its fields or what its rows have to be like', () => {
  const rows = listsAsked.map(each => [each.turns.join(' → '), each] as const);
  it.each<readonly [string, FollowUp]>(rows)('%s', async (_turns, { persona, turns, sql }) => {
    const { outcome } = await ask(gold, persona, turns);
    expect(outcome.kind).toBe('answer');
    if (outcome.kind === 'answer') {
      const expected = await reference.run(sql);
      expect(expected.rows.length).toBeGreaterThan(0);
      expect(namedRows(outcome.table, expected.names)).toEqual(expected.rows);
    }
  });
});

describe('What leaves something open', () => {
  it.each(askedBack)(
    'is asked back, and every choice is answered: %s, %s',
    async (persona, text) => {
      const { database, members } = gold;
      const assistant = new TestAssistant(database, members);
      const session = assistant.signIn(persona);
      const outcome = await assistant.ask(session, text);
      expect(outcome).toMatchObject({
        kind: 'clarify',
        message: expect.stringMatching(/\?$/) as string
      });
      const options = outcome.kind === 'clarify' ? outcome.options : [];
      expect(options.length).toBeGreaterThanOrEqual(2);
      expect(options.length).toBeLessThanOrEqual(5);
      expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
      for (const { request } of options) {
        expect(await assistant.ask(session, request)).toMatchObject({ kind: 'answer' });
      }
    }
  );
});

describe('What is offered in place of what is not told', () => {
  it.each<readonly [PersonaName, string]>([
    ['Warehouse Manager', 'whats on order for the washers'],
    ['Warehouse Manager', 'what did we pay for hex bolts last time'],
    ['Warehouse Manager', 'stock of P1031 last month'],
    ['Warehouse Manager', 'revenues by custmr'],
    ['Field Engineer', 'when will Helix deliver the pumps'],
    ['Field Engineer', 'how heavy is the WH02 load tomorrow'],
    ['Procurement Specialist', 'units sold of P1031 last month'],
    ['Procurement Specialist', 'reject rate on helix deliveries'],
    ['Procurement Specialist', 'top 10 customers']
  ])('is answered: %s, %s', async (persona, text) => {
    const { database, members } = gold;
    const assistant = new TestAssistant(database, members);
    const session = assistant.signIn(persona);
    const outcome = await assistant.ask(session, text);
    const offers = outcome.kind === 'refuse' || outcome.kind === 'unknown' ? outcome.offers : [];
    expect(offers.length).toBeGreaterThan(0);
    for (const { request } of offers) {
      expect(await assistant.ask(session, request)).toMatchObject({ kind: 'answer' });
    }
  });

  it('says which condition leaves nothing', async () => {
    const { outcome } = await ask(gold, 'Warehouse Manager', [
      'late orders in WH01 for Cedar Hospital due tomorrow'
    ]);
    expect(outcome.kind === 'answer' && outcome.sentence).toBe(
      'Nothing matches: late · WH01 · Cedar Hospital · due: Thu 19 Jun 2025. ' +
        'Without “due: Thu 19 Jun 2025” there would be 2 rows.'
    );
  });
});

describe('What goes on from what was refused', () => {
  it.each(['just the average then, no names', 'only how many', 'and last year'])(
    'is refused: %s',
    async turn => {
      const { outcome } = await ask(gold, 'Procurement Specialist', ['top 10 customers', turn]);
      expect(outcome).toMatchObject({
        kind: 'refuse',
        mayAsk: ['Warehouse Manager', 'Field Engineer']
      });
    }
  );
});

describe('A rate, a share or an average', () => {
  const rows = ratesAsked.map(each => [each.turns.join(' → '), each] as const);
  it.each<readonly [string, FollowUp]>(rows)('%s', async (_turns, { persona, turns, sql }) => {
    const { outcome } = await ask(gold, persona, turns);
    expect(outcome.kind).toBe('answer');
    if (outcome.kind === 'answer') {
      const expected = await reference.run(sql);
      expect(namedRows(outcome.table, expected.names)).toEqual(expected.rows);
    }
  });
});

describe('What is no question, or none of this persona', () => {
  it.each(badInput)(
    'ends in a sentence, and nothing runs: %s',
    async (_what, persona, text, end) => {
      const { outcome, heard } = await ask(gold, persona, [text]);
      const message =
        outcome.kind === 'error'
          ? outcome.error.describe(english).message
          : outcome.kind === 'answer'
            ? outcome.sql
            : outcome.message;
      expect([outcome.kind === 'error' ? outcome.error.code : outcome.kind, message]).toEqual([
        end,
        expect.stringMatching(/^\S.*[.?!]$/s)
      ]);
      expect(heard).toEqual([]);
    }
  );
});
