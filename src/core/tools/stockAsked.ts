import type { Translation } from '../language/Translation.js';
import { membersOf, stockRowsBehind } from './rowsBehind.js';
import {
  knownPlaces,
  stockRows,
  type KnownPlaces,
  type Places,
  type StockRecord
} from './stockRows.js';
import type { TableResult } from './TableResult.js';
import type { ToolContext } from './Tool.js';

export interface StockAsked {
  readonly places: KnownPlaces;
  /** In the order of warehouse and product. */
  readonly rows: readonly StockRecord[];
}

/**
 * The stock of the places that a tool is asked about.
 * @throws AssistantError `agent/invalid-input` for a product, warehouse or group that is not there,
 * with the nearest
 */
export async function stockAsked(given: Places, context: ToolContext): Promise<StockAsked> {
  const places = await knownPlaces(context, given);
  return { places, rows: await stockRows(context, places) };
}

/** Stock, as what a result was made from. */
export function stockInput(
  { places, rows }: StockAsked,
  trans: Translation
): NonNullable<TableResult['inputs']>[number] {
  return {
    name: trans.__('Stock'),
    value: trans._n('%1 place', '%1 places', rows.length),
    rows: stockRowsBehind(membersOf(places))
  };
}

/** Says how many places could not be counted, where there are any. */
export function leftOutNote(places: number, trans: Translation): readonly string[] {
  return places === 0
    ? []
    : [
        trans._n(
          '%1 place lacks a number and is left out.',
          '%1 places lack a number and are left out.',
          places
        )
      ];
}
