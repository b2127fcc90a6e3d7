import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbeddedDatabase } from '../../../src/adapters/embedded/EmbeddedDatabase.js';
import { examples } from '../../../src/cli/docs/examples.js';
import { exampleWords } from '../../../src/cli/docs/exampleWords.js';
import { questionsText } from '../../../src/cli/docs/questionsText.js';
import { MemberCatalog } from '../../../src/core/agents/MemberCatalog.js';
import { english } from '../../../src/core/language/Translation.js';
import { readExtension } from '../../../src/core/reading/extension/readExtension.js';
import { standardLexicon } from '../../../src/core/reading/lexicon/standardLexicon.js';
import { personaNames } from '../../../src/core/session/personas.js';
import { TestAssistant } from '../../core/agents/TestAssistant.js';
import { openGold } from '../../core/semantics/GoldDatabases.js';

let gold: EmbeddedDatabase;
let members: MemberCatalog;
beforeAll(async () => {
  gold = await openGold();
  members = new MemberCatalog(gold);
}, 60_000);
afterAll(() => gold.dispose());

it('is what docs/questions.md holds; else run npm run docs', () => {
  const file = readFileSync(join(__dirname, '../../../docs/questions.md'), 'utf8');
  expect(file).toBe(questionsText(standardLexicon()));
});

it('shows words of a company with which nothing is wrong', () => {
  expect(readExtension(exampleWords, standardLexicon(), english).problems).toEqual([]);
});

const asked = examples.flatMap(({ construct, turns }) =>
  personaNames.flatMap(persona => {
    const said = turns[persona];
    return said ? [{ construct, persona, said }] : [];
  })
);

it.each(asked)('answers the $persona: $construct', async ({ persona, said }) => {
  const assistant = new TestAssistant(gold, members);
  const session = assistant.signIn(persona);
  for (const turn of said) {
    const outcome = await assistant.ask(session, turn);
    expect([turn, outcome.kind]).toEqual([turn, 'answer']);
    expect([turn, outcome.kind === 'answer' && outcome.table.rowCount > 0]).toEqual([turn, true]);
  }
});
