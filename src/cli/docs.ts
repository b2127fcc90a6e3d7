import { writeFile } from 'node:fs/promises';
import { standardLexicon } from '../core/reading/lexicon/standardLexicon.js';
import { configurationText } from './docs/configurationText.js';
import { questionsText } from './docs/questionsText.js';
import { reliabilityText } from './docs/reliabilityText.js';
import { tellFailure } from './tellFailure.js';

/** Writes the documents that are made of the source; a test fails where they differ from it. */
await tellFailure(async () => {
  await writeFile('docs/questions.md', questionsText(standardLexicon()));
  await writeFile('docs/configuration.md', configurationText());
  await writeFile('docs/reliability.md', reliabilityText());
});
