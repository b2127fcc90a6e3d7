export interface SampleArea {
  readonly name: string;
  /** Index into `warehouses` of the one that serves it. */
  readonly warehouse: number;
  /** How much of the trade is there; relative. */
  readonly weight: number;
}

export interface SampleWarehouse {
  readonly code: string;
  /** Share of the catalogue that it keeps, 0 … 1. */
  readonly assortment: number;
}

export const warehouses: readonly [SampleWarehouse, ...SampleWarehouse[]] = [
  { code: 'WH01', assortment: 0.97 },
  { code: 'WH02', assortment: 0.88 },
  { code: 'WH03', assortment: 0.72 },
  { code: 'WH04', assortment: 0.55 }
];

export const areas: readonly [SampleArea, ...SampleArea[]] = [
  { name: 'Old Town', warehouse: 0, weight: 22 },
  { name: 'Kingsgate', warehouse: 0, weight: 16 },
  { name: 'Riverside', warehouse: 0, weight: 12 },
  { name: 'Marina', warehouse: 1, weight: 15 },
  { name: 'Lakeshore', warehouse: 1, weight: 11 },
  { name: 'Parkside', warehouse: 2, weight: 10 },
  { name: 'Meadowbank', warehouse: 2, weight: 8 },
  { name: 'Foundry', warehouse: 3, weight: 6 }
];

export const streets: readonly [string, ...string[]] = [
  'Mill Lane',
  'Chapel Road',
  'Orchard Street',
  'Bridge Street',
  'Victoria Avenue',
  'Canal Way',
  'Queens Road',
  'Brewery Yard',
  'Depot Road',
  'Elm Grove',
  'Rope Walk',
  'Tannery Row'
];
