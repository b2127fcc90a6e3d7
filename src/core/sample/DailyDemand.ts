import { catalogue } from './catalogue.js';
import { monthOf, weekdayOf } from './epochDay.js';
import { warehouses } from './geography.js';
import { Random } from './Random.js';
import type { SampleWorld } from './SampleWorld.js';

/** Monday first: the week starts strong, and hardly anybody orders at the weekend. */
const weekdayWeight = [1.15, 1.1, 1.05, 1, 0.95, 0.14, 0.06];

/** How likely each product is to be ordered on a day, and how busy the day is. */
export class DailyDemand {
  /** One list of running sums a warehouse, one entry a product. */
  readonly cumulative: readonly Float64Array[];
  private readonly random: Random;
  private readonly awake: boolean[];

  constructor(private readonly world: SampleWorld) {
    this.cumulative = warehouses.map(() => new Float64Array(world.products.length));
    this.random = new Random(world.options.seed, 3);
    this.awake = world.products.map(() => false);
  }

  /** How many of all order lines fall on each day, oldest first; they sum to `orderLines`. */
  linesPerDay(): number[] {
    const { days, today, options } = this.world;
    let sum = 0;
    const cumulative = Array.from({ length: days }, (_, index) => {
      const day = today - days + 1 + index;
      const growth = 1 + (0.18 * index) / 730;
      const busy = weekdayWeight[weekdayOf(day)] ?? 1;
      return (sum += growth * busy * (0.8 + 0.2 * season(day)) * this.random.logNormal(0.12));
    });
    let before = 0;
    return cumulative.map(upTo => {
      const lines = Math.round((upTo / sum) * options.orderLines);
      const today = lines - before;
      before = lines;
      return today;
    });
  }

  /** Turns to a day; days are visited in their order. */
  turnTo(day: number): void {
    const { today, products } = this.world;
    const daysAgo = today - day;
    const isMonday = weekdayOf(day) === 0;
    const sums = warehouses.map(() => 0);
    products.forEach((product, index) => {
      if (product.intermittent && (isMonday || daysAgo === this.world.days - 1)) {
        this.awake[index] = this.random.chance(0.12);
      }
      const isSold = daysAgo <= product.firstSoldDaysAgo && daysAgo >= product.lastSoldDaysAgo;
      const years = -daysAgo / 365;
      const rhythm = product.intermittent ? (this.awake[index] ? 2 : 0) : 1;
      const weight = isSold
        ? product.weight *
          rhythm *
          (catalogue[product.group]?.season[monthOf(day)] ?? 1) *
          Math.max(0.2, 1 + product.yearlyTrend * years)
        : 0;
      product.kept.forEach((keeps, warehouse) => {
        const sum = (sums[warehouse] ?? 0) + (keeps ? weight : 0);
        sums[warehouse] = sum;
        const list = this.cumulative[warehouse];
        if (list) {
          list[index] = sum;
        }
      });
    });
  }
}

/** Demand of a month over all groups; 1 is an average month. */
function season(day: number): number {
  const month = monthOf(day);
  return catalogue.reduce((sum, group) => sum + (group.season[month] ?? 1), 0) / catalogue.length;
}
