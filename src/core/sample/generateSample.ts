import { catalogue } from './catalogue.js';
import { purchaseOrders } from './purchaseOrders.js';
import { salesOrders } from './salesOrders.js';
import { sampleWorld, type SampleOptions, type SampleWorld } from './SampleWorld.js';
import { stockLevels } from './stockLevels.js';
import { TableBatchBuilder, type TableBatch } from './TableBatch.js';

/**
 * The six tables of a trading company, in batches of some ten thousand rows; the same options
 * give the same rows. Orders end today, deliveries and receipts lie beyond it.
 * @returns batches of the tables in no order of tables, but each table's rows in their order
 */
export function* generateSample(options: SampleOptions): Generator<TableBatch> {
  const world = sampleWorld(options);
  yield products(world);
  yield* salesOrders(world);
  yield* purchaseOrders(world);
  yield* stockLevels(world);
}

function products({ products, today }: SampleWorld): TableBatch {
  const rows = new TableBatchBuilder('product');
  for (const product of products) {
    rows.add([
      product.code,
      product.name,
      catalogue[product.group]?.name ?? null,
      product.unitCost,
      product.unitPrice,
      product.supplier.code,
      product.supplier.name,
      today - product.firstSoldDaysAgo,
      today - product.updatedDaysAgo
    ]);
  }
  return rows.take();
}
