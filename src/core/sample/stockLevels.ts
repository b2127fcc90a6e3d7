import { warehouses } from './geography.js';
import { Random } from './Random.js';
import { placeOf, type SampleWorld } from './SampleWorld.js';
import { TableBatchBuilder, type TableBatch } from './TableBatch.js';

/** What each warehouse holds today of the products that it keeps. */
export function* stockLevels(world: SampleWorld): Generator<TableBatch> {
  const random = new Random(world.options.seed, 6);
  const rows = new TableBatchBuilder('warehouse_product');
  const lately = Math.min(90, world.days);
  for (const [warehouse, { code }] of warehouses.entries()) {
    for (const [index, product] of world.products.entries()) {
      if (!product.kept[warehouse]) {
        continue;
      }
      const place = placeOf(index, warehouse);
      const daily = (world.soldLately[place] ?? 0) / lately;
      const leadTime = Math.max(
        2,
        Math.round(product.supplier.leadTimeDays * random.between(0.9, 1.15))
      );
      const safety = daily * Math.sqrt(leadTime) * random.between(0.8, 1.6);
      const minimum = Math.max(1, Math.round(safety));
      const reorderPoint = Math.max(minimum + 1, Math.round(daily * leadTime + safety));
      const maximum = reorderPoint + Math.max(4, Math.round(daily * random.between(20, 45)));
      const restocked = world.restocked[place] ?? 0;
      rows.add([
        code,
        product.code,
        currentStock(random, minimum, reorderPoint, maximum),
        minimum,
        maximum,
        reorderPoint,
        leadTime,
        restocked === 0 ? null : restocked
      ]);
    }
  }
  yield rows.take();
}

/** Mostly between the reorder point and the maximum; the rest is what a buyer looks for. */
function currentStock(
  random: Random,
  minimum: number,
  reorderPoint: number,
  maximum: number
): number {
  const draw = random.next();
  if (draw < 0.035) {
    return 0;
  }
  if (draw < 0.08) {
    return random.integer(0, minimum - 1);
  }
  if (draw < 0.2) {
    return random.integer(minimum, reorderPoint);
  }
  if (draw < 0.26) {
    return maximum + random.integer(1, Math.ceil(maximum * 0.6));
  }
  return random.integer(reorderPoint + 1, maximum);
}
