import { catalogue } from './catalogue.js';
import { DailyDemand } from './DailyDemand.js';
import { weekdayOf } from './epochDay.js';
import { areas, warehouses } from './geography.js';
import { Random } from './Random.js';
import { placeOf, type SampleWorld } from './SampleWorld.js';
import { TableBatchBuilder, type TableBatch } from './TableBatch.js';

type SalesStatus = 'Pending' | 'Processing' | 'Shipped' | 'Delivered' | 'Cancelled';

/** Sales orders day by day up to today; what is sold is added to the world. */
export function* salesOrders(world: SampleWorld): Generator<TableBatch> {
  const random = new Random(world.options.seed, 4);
  const demand = new DailyDemand(world);
  const headers = new TableBatchBuilder('sales_order_header');
  const lines = new TableBatchBuilder('sales_order_line');
  // Both series begin at the same number: only prefix and number together name an order.
  const lastNumber = { SO: 1000, WEB: 1000 };
  let sum = 0;
  const customerWeights = world.customers.map(({ weight }) => (sum += weight));

  let day = world.today - world.days;
  for (let left of demand.linesPerDay()) {
    day += 1;
    demand.turnTo(day);
    while (left > 0) {
      const customer = world.customers[random.weighted(customerWeights)];
      const area = customer && areas[customer.area];
      if (!customer || !area) {
        break;
      }
      const prefix = random.chance(0.3) ? 'WEB' : 'SO';
      const number = String((lastNumber[prefix] += 1));
      const warehouse = random.chance(0.93)
        ? area.warehouse
        : random.integer(0, warehouses.length - 1);
      const delivery = deliveryDay(random, day, prefix);
      const status = statusOf(random, world.today, day, delivery);
      headers.add([
        prefix,
        number,
        day,
        customer.code,
        customer.name,
        warehouses[warehouse]?.code ?? null,
        customer.address,
        area.name,
        delivery,
        status
      ]);

      const cumulative = demand.cumulative[warehouse] ?? [];
      const wanted = Math.min(left, 1 + Math.floor(-1.35 * Math.log(1 - random.next())), 12);
      const chosen = new Set<number>();
      for (let tries = 0; chosen.size < wanted && tries < wanted * 4; tries++) {
        chosen.add(random.weighted(cumulative));
      }
      let position = 0;
      for (const index of chosen) {
        const product = world.products[index];
        const typical = product && catalogue[product.group]?.typicalQuantity;
        if (!product || typical === undefined) {
          continue;
        }
        position += 1;
        const units = Math.max(1, Math.round(typical * customer.size * random.logNormal(0.7)));
        const { fulfilled, word } = fulfilment(random, status, units);
        const price = priceOn(product.unitPrice, product.yearlyCreep, world.today - day);
        lines.add([
          prefix,
          number,
          position,
          product.code,
          units,
          fulfilled,
          price,
          units * price,
          word
        ]);
        if (status !== 'Cancelled') {
          const place = placeOf(index, warehouse);
          world.sold[place] = (world.sold[place] ?? 0) + units;
          if (world.today - day < 90) {
            world.soldLately[place] = (world.soldLately[place] ?? 0) + units;
          }
        }
      }
      left -= position;
      if (headers.isFull) {
        yield headers.take();
      }
      if (lines.isFull) {
        yield lines.take();
      }
    }
  }
  yield headers.take();
  yield lines.take();
}

/** What a product that costs `now` cost some days ago; prices change every half year. */
export function priceOn(now: number, yearlyCreep: number, daysAgo: number): number {
  const halfYears = Math.floor(daysAgo / 182);
  return Math.max(1, Math.round(now / (1 + yearlyCreep / 2) ** halfYears));
}

/** The web shop is quicker; one order in twenty is for later; nothing is delivered on Sundays. */
function deliveryDay(random: Random, ordered: number, prefix: 'SO' | 'WEB'): number {
  const wait = random.chance(0.05)
    ? random.integer(8, 16)
    : prefix === 'WEB'
      ? random.integer(1, 3)
      : random.integer(2, 6);
  const day = ordered + wait;
  return weekdayOf(day) === 6 ? day + 1 : day;
}

function statusOf(random: Random, today: number, ordered: number, delivery: number): SalesStatus {
  if (random.chance(0.045)) {
    return 'Cancelled';
  }
  if (delivery < today) {
    // What is late is late by days; hardly an order stays open for weeks.
    const stillOpen = 0.22 * 0.8 ** (today - delivery);
    return random.chance(stillOpen) ? openStatus(random, 0.2, 0.3) : 'Delivered';
  }
  if (delivery === today) {
    return random.chance(0.25) ? 'Delivered' : openStatus(random, 0.05, 0.25);
  }
  const age = today - ordered;
  if (age === 0) {
    return openStatus(random, 0.75, 0.2);
  }
  return delivery - today <= 1 ? openStatus(random, 0.1, 0.4) : openStatus(random, 0.35, 0.5);
}

function openStatus(random: Random, pending: number, processing: number): SalesStatus {
  const draw = random.next();
  return draw < pending ? 'Pending' : draw < pending + processing ? 'Processing' : 'Shipped';
}

/** Shares of lines that left in full and in part, by status; the rest did not leave. */
const fulfilledShare: Record<SalesStatus, readonly [full: number, part: number]> = {
  Pending: [0, 0],
  Processing: [0, 0.4],
  Shipped: [0.84, 0.12],
  Delivered: [0.925, 0.06],
  Cancelled: [0, 0]
};

function fulfilment(
  random: Random,
  status: SalesStatus,
  units: number
): { fulfilled: number; word: string } {
  const [full, part] = fulfilledShare[status];
  const draw = random.next();
  if (draw < full) {
    return { fulfilled: units, word: 'Fulfilled' };
  }
  if (draw < full + part && units > 1) {
    return { fulfilled: random.integer(1, units - 1), word: 'Partial' };
  }
  return { fulfilled: 0, word: 'Unfulfilled' };
}
