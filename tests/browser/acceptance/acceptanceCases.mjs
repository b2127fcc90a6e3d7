import { fieldCases } from './fieldCases.mjs';
import { procurementCases } from './procurementCases.mjs';
import { warehouseCases } from './warehouseCases.mjs';

/**
 * The twelve cases of the original design's user acceptance testing, each in two wordings or more
 * with a check of its own: SQL and arithmetic by hand, nothing of the product.
 * @typedef {{persona: string, name: string, compared: string, asked: import('./asks.mjs').Asked[]}} Case
 * @param {import('../SampleDatabase.mjs').SampleDatabase} database
 * @param {string} today the day that its data ends
 * @returns {Promise<Case[]>}
 */
export async function acceptanceCases(database, today) {
  return [
    ...(await warehouseCases(database, today)),
    ...(await fieldCases(database, today)),
    ...(await procurementCases(database, today))
  ];
}
