import type { EmbeddedDatabase } from '../../../src/adapters/embedded/EmbeddedDatabase.js';
import { MemberCatalog } from '../../../src/core/agents/MemberCatalog.js';
import type { Outcome } from '../../../src/core/answer/Outcome.js';
import type { PersonaName } from '../../../src/core/session/personas.js';
import { namedRows, openGold, ReferenceDatabase } from '../semantics/GoldDatabases.js';
import type { FollowUp } from './askedFreely.js';
import { doubtful, ends } from './doubtful.js';
import { TestAssistant } from './TestAssistant.js';

let gold: EmbeddedDatabase;
let assistant: TestAssistant;
let reference: ReferenceDatabase;
beforeAll(async () => {
  gold = await openGold();
  assistant = new TestAssistant(gold, new MemberCatalog(gold));
  reference = await ReferenceDatabase.open();
}, 60_000);
afterAll(() => gold.dispose());

async function ask(persona: PersonaName, turns: readonly string[]): Promise<Outcome | null> {
  const session = assistant.signIn(persona);
  let outcome: Outcome | null = null;
  for (const turn of turns) {
    outcome = await assistant.ask(session, turn);
  }
  return outcome;
}

describe('What is easily read as something near to it', () => {
  const rows = doubtful.map(each => [each.turns.join(' → '), each] as const);
  it.each<readonly [string, FollowUp]>(rows)('%s', async (_turns, { persona, turns, sql }) => {
    const outcome = await ask(persona, turns);
    expect(outcome?.kind).toBe('answer');
    if (outcome?.kind === 'answer') {
      const expected = await reference.run(sql);
      expect(expected.rows.length).toBeGreaterThan(0);
      expect(namedRows(outcome.table, expected.names)).toEqual(expected.rows);
    }
  });

  it.each(ends)('%s: %s ends in %s', async (persona, text, kind, says) => {
    const outcome = await ask(persona, [text]);
    expect(outcome?.kind).toBe(kind);
    const said =
      outcome?.kind === 'answer'
        ? outcome.sentence
        : outcome && 'message' in outcome
          ? outcome.message
          : '';
    expect(said).toMatch(says);
  });

  it('says of an average over days which days count', async () => {
    const outcome = await ask('Warehouse Manager', ['average orders per day last month']);
    expect(outcome?.kind === 'answer' && outcome.assumptions).toContain(
      'Each day that has any counts; one without any is left out.'
    );
  });
});
