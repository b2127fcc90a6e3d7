import { type NamedRow, namedRows, ReferenceDatabase } from '../semantics/GoldDatabases.js';
import { fieldTalks } from './fieldTalks.js';
import { furtherTalks } from './furtherTalks.js';
import { goldStage } from './goldStage.js';
import { procurementTalks } from './procurementTalks.js';
import type { TestAssistant } from './TestAssistant.js';
import { warehouseTalks } from './warehouseTalks.js';

const gold = goldStage();
let assistant: TestAssistant;
let reference: ReferenceDatabase;
beforeAll(async () => {
  assistant = gold.assistant();
  reference = await ReferenceDatabase.open();
}, 60_000);

describe('A conversation', () => {
  const rows = [...warehouseTalks, ...fieldTalks, ...procurementTalks, ...furtherTalks].map(
    each => [each.turns.map(({ says }) => says).join(' → '), each] as const
  );
  it.each(rows)('%s', async (_says, { persona, turns }) => {
    const session = assistant.signIn(persona);
    for (const { says, sql } of turns) {
      const outcome = await assistant.ask(session, says);
      if (sql === null) {
        expect([says, outcome.kind]).toEqual([says, 'unknown']);
        continue;
      }
      const expected = await reference.run(sql);
      expect([says, outcome.kind]).toEqual([says, 'answer']);
      if (outcome.kind === 'answer') {
        const rows = namedRows(outcome.table, expected.names);
        const inOrder = (each: readonly NamedRow[]): readonly NamedRow[] =>
          /ORDER BY[^()]*$/.test(sql)
            ? each
            : each
                .map(row => JSON.stringify(row))
                .sort()
                .map(row => JSON.parse(row) as NamedRow);
        expect([says, inOrder(rows)]).toEqual([says, inOrder(expected.rows)]);
        expect(expected.rows.length).toBeGreaterThan(0);
      }
    }
  });
});
