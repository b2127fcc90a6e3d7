import { z } from 'zod';

const place = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  service_minutes: z.number().nonnegative().max(1440).optional()
});

const named = z.string().trim().min(1);

/** Where areas and warehouses lie; the six tables have their names only. */
export const routesConfiguration = z.strictObject({
  areas: z
    .record(named, place)
    .default({})
    .meta({
      title: 'Areas',
      description:
        'Areas by the name that orders have for them, each with latitude and longitude in degrees, ' +
        'and service_minutes for a delivery there, else 5. Without any place, a schematic map ' +
        'stands in.'
    }),
  warehouses: z
    .record(named, place)
    .default({})
    .meta({
      title: 'Warehouses',
      description:
        'Warehouses by code, each with latitude and longitude in degrees, and service_minutes for ' +
        'loading before a route starts, else none.'
    }),
  distances: z
    .record(named, z.record(named, z.number().nonnegative().max(40_000)))
    .default({})
    .meta({
      title: 'Distances',
      description:
        'Known ways in km: from an area or warehouse to another, in place of an estimate. The way ' +
        'back is as long, unless it is set, too.'
    })
});

export type RoutesConfiguration = z.infer<typeof routesConfiguration>;
