import { weekdayOf } from './epochDay.js';
import { warehouses } from './geography.js';
import { Random } from './Random.js';
import { priceOn } from './salesOrders.js';
import type { SampleProduct } from './sampleProducts.js';
import type { SampleSupplier } from './SampleSupplier.js';
import { placeOf, type SampleWorld } from './SampleWorld.js';
import { TableBatchBuilder, type TableBatch } from './TableBatch.js';

type PurchaseStatus = 'Ordered' | 'In Transit' | 'Received' | 'Cancelled';

/** Purchase orders day by day that buy about what the world sold. */
export function* purchaseOrders(world: SampleWorld): Generator<TableBatch> {
  const random = new Random(world.options.seed, 5);
  const headers = new TableBatchBuilder('purchase_order_header');
  const lines = new TableBatchBuilder('purchase_order_line');
  const lastNumber = { PO: 500, IMP: 500 };
  const buying = Array.from({ length: world.days }, (_, index) => world.today - index)
    .filter(day => weekdayOf(day) < 5)
    .reverse();
  const orders = orderCount(world);
  // Often what sells much, but not in proportion: what sells little is bought now and then.
  let sum = 0;
  const weights = Array.from(world.sold, units => (sum += Math.sqrt(units)));

  for (let order = 0; order < orders; order++) {
    const day = buying[Math.floor((order / orders) * buying.length)] ?? world.today;
    const place = random.weighted(weights);
    const first = world.products[Math.floor(place / warehouses.length)];
    if (!first) {
      continue;
    }
    const warehouse = place % warehouses.length;
    const { supplier, secondSupplier } = first;
    const from = secondSupplier && random.chance(0.3) ? secondSupplier : supplier;
    const prefix = from.imports ? 'IMP' : 'PO';
    const number = String((lastNumber[prefix] += 1));
    const expected = onWorkday(day + Math.round(from.leadTimeDays * random.between(0.85, 1.2)));
    const arrival = arrivalDay(random, from, day, expected);
    const status = statusOf(random, world.today, day, expected, arrival);
    const received = status === 'Received' ? arrival : null;
    headers.add([
      prefix,
      number,
      day,
      from.code,
      from.name,
      warehouses[warehouse]?.code ?? null,
      expected,
      received,
      status
    ]);

    const bought = [first, ...companions(random, world, from, warehouse, first)];
    bought.forEach((product, index) => {
      const at = placeOf(world.products.indexOf(product), warehouse);
      const units = unitsOf(random, world, at, sum, orders);
      const cost = costOn(random, product, from, world.today - day);
      const [got, word] = receipt(random, status, units);
      lines.add([prefix, number, index + 1, product.code, units, got, cost, units * cost, word]);
      if (received !== null && got > 0) {
        world.restocked[at] = Math.max(world.restocked[at] ?? 0, received);
      }
    });
    if (headers.isFull) {
      yield headers.take();
    }
    if (lines.isFull) {
      yield lines.take();
    }
  }
  yield headers.take();
  yield lines.take();
}

/** One for some twenty order lines, but no product is bought more than once a week or so. */
function orderCount({ options, days, products }: SampleWorld): number {
  return Math.round(Math.min(options.orderLines * 0.045, (products.length * days) / 6));
}

/** Other products of the same supplier that the same warehouse keeps. */
function companions(
  random: Random,
  world: SampleWorld,
  supplier: SampleSupplier,
  warehouse: number,
  first: SampleProduct
): SampleProduct[] {
  const others = world.products.filter(
    product => product.supplier === supplier && product !== first && product.kept[warehouse]
  );
  const count = Math.min(others.length, random.integer(0, 2));
  return Array.from({ length: count }, () =>
    others.splice(random.integer(0, others.length - 1), 1)
  ).flat();
}

/** What was sold there, shared out over the orders that are to be expected for it. */
function unitsOf(
  random: Random,
  world: SampleWorld,
  place: number,
  weightSum: number,
  orders: number
): number {
  const sold = world.sold[place] ?? 0;
  const expectedOrders = Math.max(1, (orders * 2 * Math.sqrt(sold)) / weightSum);
  const units = (sold / expectedOrders) * random.logNormal(0.25);
  const pack = units > 200 ? 50 : units > 40 ? 10 : units > 10 ? 5 : 1;
  return Math.max(pack, Math.round(units / pack) * pack);
}

function costOn(
  random: Random,
  product: SampleProduct,
  supplier: SampleSupplier,
  daysAgo: number
): number {
  const offer = supplier === product.supplier ? 1 : 1.05;
  const then = priceOn(product.unitCost, product.yearlyCreep, daysAgo);
  return Math.max(1, Math.round(then * offer * random.between(0.985, 1.015)));
}

const onWorkday = (day: number): number => (weekdayOf(day) < 5 ? day : day + 7 - weekdayOf(day));

/** The promised day or a little before it, or late as often as the supplier is. */
function arrivalDay(
  random: Random,
  supplier: SampleSupplier,
  ordered: number,
  expected: number
): number {
  if (random.chance(supplier.lateShare)) {
    return onWorkday(expected + 1 + Math.round(supplier.leadTimeDays * random.between(0.1, 0.6)));
  }
  const early = random.chance(0.3) ? random.integer(1, 2) : 0;
  const day = expected - early;
  return weekdayOf(day) < 5 && day > ordered ? day : expected;
}

function statusOf(
  random: Random,
  today: number,
  ordered: number,
  expected: number,
  arrival: number
): PurchaseStatus {
  if (random.chance(0.025)) {
    return 'Cancelled';
  }
  if (arrival <= today) {
    return 'Received';
  }
  return today - ordered > (expected - ordered) * random.between(0.2, 0.6)
    ? 'In Transit'
    : 'Ordered';
}

function receipt(
  random: Random,
  status: PurchaseStatus,
  units: number
): [received: number, word: string] {
  const partial = { Received: 0.1, 'In Transit': 0.06, Ordered: 0, Cancelled: 0 }[status];
  if (units > 1 && random.chance(partial)) {
    return [Math.max(1, Math.floor(units * random.between(0.3, 0.95))), 'Partial'];
  }
  return status === 'Received' ? [units, 'Received'] : [0, 'Pending'];
}
