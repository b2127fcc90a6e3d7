import { catalogue } from './catalogue.js';
import { warehouses } from './geography.js';
import { Random } from './Random.js';
import { sampleSuppliers, type SampleSupplier } from './SampleSupplier.js';

export interface SampleProduct {
  readonly code: string;
  readonly name: string;
  /** Index into `catalogue`. */
  readonly group: number;
  /** Cents, as of today. */
  readonly unitCost: number;
  readonly unitPrice: number;
  /** How much dearer it gets in a year, 0.03 = 3 %. */
  readonly yearlyCreep: number;
  readonly supplier: SampleSupplier;
  /** Some products are bought elsewhere too. */
  readonly secondSupplier: SampleSupplier | null;
  /** How often it is ordered; relative: a fifth of the products makes most of the demand. */
  readonly weight: number;
  /** Growth of its demand in a year, 0.1 = 10 %. */
  readonly yearlyTrend: number;
  /** Sells in few weeks only, then several times. */
  readonly intermittent: boolean;
  /** Days before today since which it is sold, and until which. */
  readonly firstSoldDaysAgo: number;
  readonly lastSoldDaysAgo: number;
  readonly updatedDaysAgo: number;
  /** Which of `warehouses` keep it; one at least. */
  readonly kept: readonly boolean[];
}

/** As many different articles as the catalogue's smallest group allows for each. */
export const mostProducts =
  catalogue.length *
  Math.min(
    ...catalogue.map(({ families }) =>
      families.reduce((sum, { variants }) => sum + variants.length, 0)
    )
  );

/** @param count at most `mostProducts`; shared out evenly among the groups */
export function sampleProducts(seed: number, count: number): SampleProduct[] {
  const random = new Random(seed, 2);
  const perGroup = Math.ceil(count / catalogue.length);
  const products: SampleProduct[] = [];
  catalogue.forEach(({ families }, group) => {
    const suppliers = sampleSuppliers.filter(({ groups }) => groups.includes(group));
    articlesOf(families, perGroup).forEach(({ name, cost }, index) => {
      const isNew = random.chance(0.06);
      const supplier = suppliers[random.integer(0, suppliers.length - 1)] ?? suppliers[0];
      const others = suppliers.filter(other => other !== supplier);
      const second = random.chance(0.22) ? others[random.integer(0, others.length - 1)] : null;
      if (!supplier) {
        return;
      }
      const unitCost = Math.max(5, Math.round(cost * 100 * random.between(0.9, 1.1)));
      products.push({
        code: `P${1001 + products.length}`,
        name,
        group,
        unitCost,
        unitPrice: Math.round(unitCost * random.between(1.25, 1.9)),
        yearlyCreep: random.between(0, 0.07),
        supplier,
        secondSupplier: second ?? null,
        weight: random.logNormal(1.3),
        yearlyTrend: random.between(-0.15, 0.3),
        intermittent: random.chance(0.14),
        firstSoldDaysAgo: isNew ? random.integer(40, 300) : random.integer(800, 1900),
        lastSoldDaysAgo: !isNew && random.chance(0.04) ? random.integer(60, 200) : 0,
        updatedDaysAgo: random.integer(5, 38),
        kept: warehouses.map(({ assortment }, warehouse) => {
          const keeps = random.chance(assortment);
          return warehouse === index % 2 || keeps;
        })
      });
    });
  });
  return products;
}

interface Article {
  readonly name: string;
  readonly cost: number;
}

/** The first `count` articles of a group, taking one size of each family in turn. */
function articlesOf(families: (typeof catalogue)[number]['families'], count: number): Article[] {
  const articles: Article[] = [];
  for (let size = 0; articles.length < count; size++) {
    for (const { name, variants, cost } of families) {
      const variant = variants[size];
      if (variant !== undefined && articles.length < count) {
        const share = variants.length > 1 ? size / (variants.length - 1) : 0;
        const euros = cost[0] + (cost[1] - cost[0]) * share;
        articles.push({ name: `${name} ${variant}`, cost: euros });
      }
    }
  }
  return articles;
}
