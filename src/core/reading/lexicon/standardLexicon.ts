import { beyondEntries } from './beyondEntries.js';
import { boundEntries } from './boundEntries.js';
import { lastDateEntries } from './lastDateEntries.js';
import { leadTimeEntries } from './leadTimeEntries.js';
import { classEntries } from './classEntries.js';
import { labelEntries } from './labelEntries.js';
import { everydayEntries } from './everydayEntries.js';
import { growthEntries } from './growthEntries.js';
import { Lexicon } from './Lexicon.js';
import { listEntries } from './listEntries.js';
import { positionEntries } from './positionEntries.js';
import { purchaseEntries } from './purchaseEntries.js';
import { rowEntries } from './rowEntries.js';
import { rateEntries } from './rateEntries.js';
import { reservedWords } from './reservedWords.js';
import { salesEntries } from './salesEntries.js';
import { shareEntries } from './shareEntries.js';
import { stockEntries } from './stockEntries.js';
import { supplyEntries } from './supplyEntries.js';
import { structureEntries } from './structureEntries.js';
import { threadEntries } from './threadEntries.js';
import { vagueEntries } from './vagueEntries.js';
import { workplaceEntries } from './workplaceEntries.js';

/** The words of the three jobs. */
export const standardLexicon = (): Lexicon =>
  new Lexicon(
    [
      ...structureEntries,
      ...threadEntries,
      ...boundEntries,
      ...positionEntries,
      ...stockEntries,
      ...salesEntries,
      ...purchaseEntries,
      ...rateEntries,
      ...leadTimeEntries,
      ...shareEntries,
      ...growthEntries,
      ...supplyEntries,
      ...rowEntries,
      ...everydayEntries,
      ...workplaceEntries,
      ...listEntries,
      ...vagueEntries,
      ...lastDateEntries,
      ...classEntries,
      ...labelEntries,
      ...beyondEntries
    ],
    reservedWords
  );
