import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examples } from '../../../src/cli/docs/examples.js';
import { exampleWords } from '../../../src/cli/docs/exampleWords.js';
import { questionsText } from '../../../src/cli/docs/questionsText.js';
import { english } from '../../../src/core/language/Translation.js';
import { readExtension } from '../../../src/core/reading/extension/readExtension.js';
import { standardLexicon } from '../../../src/core/reading/lexicon/standardLexicon.js';
import { personaNames } from '../../../src/core/session/personas.js';
import { goldStage } from '../../core/agents/goldStage.js';

const gold = goldStage();

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
  const assistant = gold.assistant();
  const session = assistant.signIn(persona);
  for (const turn of said) {
    const outcome = await assistant.ask(session, turn);
    expect([turn, outcome.kind]).toEqual([turn, 'answer']);
    expect([turn, outcome.kind === 'answer' && outcome.table.rowCount > 0]).toEqual([turn, true]);
  }
});
