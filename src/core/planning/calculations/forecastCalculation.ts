import { z } from 'zod';
import { Random } from '../../sample/Random.js';
import { demandClasses } from '../forecast/DemandClass.js';
import { rangeBases, type RangeBasis } from '../forecast/DemandRange.js';
import { forecastMethodNames } from '../forecast/forecastMethods.js';
import { forecastNoteNames } from '../forecast/forecastNotes.js';
import { forecastReport } from '../forecast/forecastReport.js';
import { defineCalculation } from './Calculation.js';
import { float64Array } from './float64Array.js';

const share = z.number().nullable();

const accuracy = z
  .object({ mase: share, rmsse: share, wape: share, bias: share, count: z.number() })
  .nullable();

/** `forecastReport`, with the seed of what it draws. */
export const forecastCalculation = defineCalculation({
  name: 'forecast',
  input: z.object({
    history: z.object({
      demand: float64Array,
      period: z.number(),
      calendarPeriod: z.number(),
      days: float64Array.optional()
    }),
    horizon: z.number(),
    method: z.enum(forecastMethodNames).optional(),
    level: z.number(),
    seed: z.number()
  }),
  output: z.object({
    mean: float64Array,
    methods: z.array(z.enum(forecastMethodNames)).readonly(),
    pattern: z.object({
      demandClass: z.enum(demandClasses),
      adi: z.union([z.number(), z.literal(Infinity)]),
      cv2: z.number()
    }),
    range: z
      .object({
        lower: float64Array,
        upper: float64Array,
        basis: z.enum(Object.keys(rangeBases) as RangeBasis[])
      })
      .nullable(),
    accuracy,
    naive: accuracy,
    notes: z.array(z.enum(forecastNoteNames)).readonly()
  }),
  run: ({ history, horizon, method, level, seed }, work) =>
    forecastReport(history, horizon, { method, level, random: new Random(seed, 0) }, work)
});
