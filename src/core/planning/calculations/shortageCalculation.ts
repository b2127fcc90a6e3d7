import { z } from 'zod';
import { demandClasses } from '../forecast/DemandClass.js';
import { shortageOutlook, type ShortageOutlook } from '../inventory/shortageOutlook.js';
import { pause } from '../LongWork.js';
import { defineCalculation } from './Calculation.js';

const figure = z.number();

/** Places between two pauses; a few milliseconds. */
const sliceSize = 20;

/** `shortageOutlook` of each of many places. */
export const shortageCalculation = defineCalculation({
  name: 'shortage',
  input: z
    .array(
      z.object({
        demand: z.object({ demandClass: z.enum(demandClasses), mean: figure, variance: figure }),
        stock: figure,
        days: figure
      })
    )
    .readonly(),
  output: z
    .array(
      z.object({
        probability: figure,
        expectedShort: figure,
        firstShortDay: figure.nullable(),
        distribution: z.string()
      })
    )
    .readonly(),
  run: async (places, work) => {
    const outlooks: ShortageOutlook[] = [];
    for (const [index, { demand, stock, days }] of places.entries()) {
      if (index % sliceSize === 0) {
        await pause(work, index / places.length);
      }
      outlooks.push(shortageOutlook(demand, stock, days));
    }
    return outlooks;
  }
});
