import { comparisonConstructs } from './comparisonConstructs.js';
import type { Construct } from './Construct.js';
import { figureConstructs } from './figureConstructs.js';
import { listConstructs } from './listConstructs.js';
import { positionConstructs } from './positionConstructs.js';
import { shareConstructs } from './shareConstructs.js';
import { spreadConstructs } from './spreadConstructs.js';

/** Everything that a reading can ask for. */
export const constructs: readonly Construct[] = [
  ...positionConstructs,
  ...listConstructs,
  ...figureConstructs,
  ...comparisonConstructs,
  ...shareConstructs,
  ...spreadConstructs
];
