import type { z } from 'zod';
import type { Translation } from '../language/Translation.js';
import type { PurchaseLine } from '../planning/suppliers/PurchaseLine.js';
import { memberParameters } from './parameters.js';
import { boughtWithin, linesOf, membersAsked, purchaseLines } from './purchaseLines.js';
import { purchaseRows, type MembersOf } from './rowsBehind.js';
import type { TableResult } from './TableResult.js';
import type { ToolContext } from './Tool.js';
import { windowOf, windowParameters, type DayWindow } from './windowParameters.js';

/** Which purchases are looked at; what is not said is all. */
export const purchaseParameters = {
  supplier_code: memberParameters.supplier_code,
  product_group: memberParameters.product_group,
  ...windowParameters
};

type PurchaseQuestion = z.output<z.ZodObject<typeof purchaseParameters>>;

export interface PurchasesAsked {
  readonly window: DayWindow;
  /** Of all days and statuses. */
  readonly lines: readonly PurchaseLine[];
  /** Those of them that were bought in the window. */
  readonly bought: readonly PurchaseLine[];
  /** The supplier and the product group, by the codes that the data have. */
  readonly members: MembersOf;
}

/**
 * The lines of purchase orders that a tool is asked about.
 * @throws AssistantError `agent/invalid-input` for a supplier or group that is not there, with the
 * nearest, and for a window that ends before it begins
 */
export async function purchasesAsked(
  given: PurchaseQuestion,
  context: ToolContext
): Promise<PurchasesAsked> {
  const window = windowOf(given, (await context.database()).today);
  const lines = linesOf(await purchaseLines(context), given);
  return {
    window,
    lines,
    bought: boughtWithin(lines, window),
    members: membersAsked(lines, given)
  };
}

/** What was bought, as what a result was made from. */
export function boughtInput(
  { bought, members, window }: PurchasesAsked,
  trans: Translation
): NonNullable<TableResult['inputs']>[number] {
  return {
    name: trans.__('Purchases'),
    value: trans._n('%1 line', '%1 lines', bought.length),
    rows: purchaseRows(members, window)
  };
}
