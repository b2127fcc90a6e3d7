import { z } from 'zod';
import { AssistantError } from '../../errors/AssistantError.js';
import { deliveryOrderSchema } from './DeliveryOrder.js';
import { gazetteerSchema } from './Gazetteer.js';
import { travelSettingsSchema } from './TravelSettings.js';

const minute = z.number().min(0).max(2880);

/** Orders to deliver from a warehouse, and with what. */
export const deliveryRequestSchema = z.object({
  warehouse: z.string().min(1),
  orders: z.array(deliveryOrderSchema),
  gazetteer: gazetteerSchema,
  travel: travelSettingsSchema.prefault({}),
  /** Units that a vehicle takes; null = no limit. */
  capacity: z.number().nonnegative().nullish(),
  /** Vehicles at hand; null = as many as wanted. */
  vehicles: z.number().int().positive().nullish(),
  /** When vehicles may leave at the earliest, in minutes after midnight. */
  departure: minute.default(480),
  /** Longest time from departure to return, in minutes; null = no limit. */
  maxMinutes: z.number().positive().nullish()
});

export type DeliveryRequest = z.output<typeof deliveryRequestSchema>;

/** @throws AssistantError `agent/invalid-input` with the first field that is wrong */
export function deliveryRequestOf(value: unknown): DeliveryRequest {
  const parsed = deliveryRequestSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join('.') || 'request';
    throw new AssistantError('agent/invalid-input', [field, issue?.message ?? 'not usable']);
  }
  const closed = parsed.data.orders.find(({ window }) => window && window[0] > window[1]);
  if (closed) {
    const field = `orders.${parsed.data.orders.indexOf(closed)}.window`;
    throw new AssistantError('agent/invalid-input', [field, 'it closes before it opens']);
  }
  return parsed.data;
}
