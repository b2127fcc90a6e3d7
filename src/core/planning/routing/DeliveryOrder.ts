import { z } from 'zod';

const minute = z.number().min(0).max(2880);

/** An order to deliver, as far as a route needs it. */
export const deliveryOrderSchema = z.object({
  /** Prefix and number: numbers repeat across prefixes. */
  id: z.string().min(1),
  area: z.string().nullish(),
  address: z.string().nullish(),
  customer: z.string().nullish(),
  /** Units still to deliver. */
  units: z.number().nonnegative(),
  /** When the delivery may start, in minutes after midnight. */
  window: z.tuple([minute, minute]).nullish()
});

export type DeliveryOrder = z.infer<typeof deliveryOrderSchema>;
