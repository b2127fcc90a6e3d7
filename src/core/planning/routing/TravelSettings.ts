import { z } from 'zod';

const kilometres = z.number().nonnegative();

/** How ways are estimated where no map is at hand. */
export const travelSettingsSchema = z.object({
  /**
   * Way by road ÷ way as the crow flies.
   * @source Ballou, Rahardja & Sakai (2002), Transportation Research A 36(9), 843–848: 1.1 … 2.1 by country
   */
  circuity: z.number().min(1).default(1.3),
  /** From one address to another in the same area, in km. */
  hopKm: kilometres.default(1),
  /** Mean speed, stops not counted, in km/h. */
  speedKmh: z.number().positive().default(30),
  /** Known ways in km, by name of area or code of warehouse: from → to. */
  distances: z.record(z.string(), z.record(z.string(), kilometres)).default({})
});

export type TravelSettings = z.infer<typeof travelSettingsSchema>;
