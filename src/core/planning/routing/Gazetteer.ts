import { z } from 'zod';
import { travelSettingsSchema } from './TravelSettings.js';

const place = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  /** Minutes that one delivery takes there; at a warehouse, loading before a route starts. */
  serviceMinutes: z.number().nonnegative()
});

/**
 * Where areas and warehouses lie. The six tables have names only, so this comes from settings:
 * `areas` by name as in `delivery_area`, `warehouses` by code, `distances` in km from one of them
 * to another where they are known.
 */
export const gazetteerSchema = z.object({
  areas: z.record(z.string().min(1), place),
  warehouses: z.record(z.string().min(1), place),
  distances: travelSettingsSchema.shape.distances.unwrap().optional()
});

export type Gazetteer = z.infer<typeof gazetteerSchema>;
export type GazetteerPlace = z.infer<typeof place>;

/** A place under the name that the gazetteer has for it. */
export interface NamedPlace extends GazetteerPlace {
  readonly name: string;
}

/** The area or warehouse of that name; case and odd spaces do not matter. */
export function placeNamed(
  places: Readonly<Record<string, GazetteerPlace>>,
  name: string
): NamedPlace | null {
  const wanted = plain(name);
  const found = Object.entries(places).find(([each]) => plain(each) === wanted);
  return found ? { name: found[0], ...found[1] } : null;
}

/**
 * The areas that a free text such as an address names, as whole words; a name within a longer one
 * that stands there does not count.
 * @example areasIn(areas, '12 Mill Lane, Old Town') // [Old Town]
 */
export function areasIn(
  areas: Readonly<Record<string, GazetteerPlace>>,
  text: string
): readonly NamedPlace[] {
  const words = ` ${plain(text)} `;
  const named = Object.entries(areas).filter(([name]) => words.includes(` ${plain(name)} `));
  return named
    .filter(
      ([name]) =>
        !named.some(([other]) => other !== name && ` ${plain(other)} `.includes(` ${plain(name)} `))
    )
    .map(([name, area]) => ({ name, ...area }));
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
