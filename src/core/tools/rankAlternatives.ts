import { z } from 'zod';
import { topsis } from '../planning/suppliers/topsis.js';
import { personaNames } from '../session/personas.js';
import { explained, notNegative } from './parameters.js';
import { defineTool } from './Tool.js';

export const rankAlternatives = defineTool({
  name: 'rank_alternatives',
  title: 'ranking of alternatives',
  description: 'Ranks suppliers or other alternatives over weighted criteria (TOPSIS).',
  personas: personaNames,
  input: z.strictObject({
    matrix: z
      .array(z.array(z.number()))
      .min(2)
      .describe('A row for each alternative, a value in it for each criterion.'),
    criteria: z
      .array(z.strictObject({ kind: z.enum(['benefit', 'cost']), weight: notNegative }))
      .min(1)
  }),
  output: z.object({
    closeness: z.array(z.number()).readonly(),
    /** Positions in the matrix, best first, from 0. */
    ranking: z.array(z.number()).readonly(),
    ...explained
  }),
  run: ({ matrix, criteria }, { trans }) => ({
    ...topsis(matrix, criteria),
    formula: 'd⁻/(d⁺ + d⁻)',
    source: 'Hwang & Yoon (1981)',
    assumptions: [trans.__('The ranking holds among these alternatives only.')]
  })
});
