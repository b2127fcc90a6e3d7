import { z } from 'zod';

/** Numbers as parameters have them; JSON knows neither NaN nor infinity, and zod lets none pass. */
export const notNegative = z.number().nonnegative();
export const positive = z.number().positive();
export const serviceLevel = z
  .number()
  .gt(0)
  .lt(1)
  .describe('Service level as a share between 0 and 1: 0.95 is 95 %.');

/** What of the data is looked at; what is not said is all. */
export const memberParameters = {
  warehouse_code: z.string().optional().describe('A warehouse; without it all.'),
  supplier_code: z.string().optional().describe('Code or name; without it all.'),
  product_code: z.string().optional().describe('Code or name; without it all.'),
  product_group: z.string().optional()
};

/** For lists of what is past its day. */
export const daysPast = z.number().int().min(0).max(3660).default(0);

/** What every calculation says about itself. */
export const explained = {
  formula: z.string(),
  source: z.string(),
  assumptions: z.array(z.string())
};

/**
 * A parameter that another one makes necessary.
 * @returns for `superRefine`: demands each of the fields while `when` holds
 */
export function demands<Input extends object>(
  when: (input: Input) => boolean,
  fields: readonly (keyof Input & string)[]
): (input: Input, context: z.RefinementCtx) => void {
  return (input, context) => {
    for (const field of when(input) ? fields : []) {
      if (input[field] === undefined) {
        context.addIssue({ code: 'custom', path: [field], message: 'it is missing' });
      }
    }
  };
}
