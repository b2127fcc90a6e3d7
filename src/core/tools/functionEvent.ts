import { z } from 'zod';
import { gazetteerSchema } from '../planning/routing/Gazetteer.js';
import { personaNames } from '../session/personas.js';

/** What the door of a function takes. */
export const functionEvent = z.strictObject({
  tool: z.string(),
  persona: z.enum(personaNames),
  parameters: z.record(z.string(), z.json()),
  /** The calendar day of whoever asks; without it, the day in UTC. */
  today: z.iso.date().optional(),
  gazetteer: gazetteerSchema.optional()
});

export type FunctionEvent = z.input<typeof functionEvent>;
