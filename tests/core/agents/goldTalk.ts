import type { Outcome } from '../../../src/core/answer/Outcome.js';
import type { PersonaName } from '../../../src/core/session/personas.js';
import { namedRows, ReferenceDatabase } from '../semantics/GoldDatabases.js';
import type { AskedQuestion } from './AskedQuestion.js';
import { goldStage } from './goldStage.js';

/** Conversations over the gold tables, beside SQL that was written by hand. */
export interface GoldTalk {
  /** The last of several turns of a conversation of its own. */
  readonly ask: (persona: PersonaName, ...turns: readonly string[]) => Promise<Outcome>;
  /**
   * Expects an answer that gives the columns of a statement, in its order.
   * @returns how many rows they have
   */
  readonly expectRows: (outcome: Outcome, sql: string) => Promise<number>;
}

/** Opens both databases before the tests of a file, and closes ours after them. */
export function goldTalk(): GoldTalk {
  const gold = goldStage();
  let reference: ReferenceDatabase;
  beforeAll(async () => {
    reference = await ReferenceDatabase.open();
  }, 60_000);
  return {
    ask: (persona, ...turns) => gold.assistant().talk(persona, turns),
    expectRows: async (outcome, sql) => {
      const expected = await reference.run(sql);
      expect(outcome.kind).toBe('answer');
      if (outcome.kind === 'answer') {
        expect(namedRows(outcome.table, expected.names)).toEqual(expected.rows);
      }
      return expected.rows.length;
    }
  };
}

/** Each wording of each question, as a row for `it.each`. */
export const wordings = (
  asked: readonly AskedQuestion[]
): readonly (readonly [question: string, persona: PersonaName, sql: string])[] =>
  asked.flatMap(({ questions, persona, sql }) =>
    questions.map(question => [question, persona, sql] as const)
  );
