import { areas, streets } from './geography.js';
import { Random } from './Random.js';

export interface SampleCustomer {
  readonly code: string;
  readonly name: string;
  /** Index into `areas`. */
  readonly area: number;
  readonly address: string;
  /** How often they order; relative, few customers make most of the trade. */
  readonly weight: number;
  /** How much they order at a time; 1 is usual. */
  readonly size: number;
}

const owners =
  'Ashford Beacon Calder Denholm Eversley Fairmont Glenmore Hartley Inverness Juniper Kestrel Langdale Marlowe Norwood Oakham Pembroke Quayside Ravensworth Selby Thornbury Ullswater Verity Whitmore Yarrow Aldgate Birchwood Copperfield Dunmore Elmhurst Foxglove'.split(
    ' '
  );
const trades =
  'Builders,Hotels,Engineering,Foods,Logistics,Motors,Joinery,Dairy,Printing,Utilities,Plumbing,Farms,Schools,Clinics,Brewery,Shipping,Textiles,Roofing,Bakery,Glass,Ceramics,Rail,Nurseries,Interiors,Fisheries,Timber,Stores,Catering,Laundry,Cycles'.split(
    ','
  );

/** As many different names as there can be. */
export const mostCustomers = owners.length * trades.length;

/** @param count 1 ≤ count ≤ `mostCustomers` */
export function sampleCustomers(seed: number, count: number): SampleCustomer[] {
  const random = new Random(seed, 1);
  let areaWeight = 0;
  const cumulative = areas.map(area => (areaWeight += area.weight));
  return Array.from({ length: count }, (_, index) => {
    const area = random.weighted(cumulative);
    const owner = owners[index % owners.length] ?? '';
    const trade = trades[(index + Math.floor(index / owners.length)) % trades.length] ?? '';
    return {
      code: `C${String(index + 1).padStart(4, '0')}`,
      name: `${owner} ${trade}`,
      area,
      address: `${random.integer(1, 180)} ${random.pick(streets)}, ${areas[area]?.name ?? ''}`,
      weight: 1 / (index + 3) ** 0.8,
      size: random.logNormal(0.5) * (index < count * 0.08 ? 2 : 1)
    };
  });
}
