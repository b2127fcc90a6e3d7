import { calculateReorderPoint } from '../../../src/core/tools/calculateReorderPoint.js';
import { GoldTools } from './goldContext.js';

const receipts = `SELECT warehouse_code, product_code, COUNT(*) AS n, AVG(days) AS mean,
    MAX(days) AS max, STDDEV_SAMP(days) AS sd
  FROM (SELECT DISTINCT id, warehouse_code, product_code, actual_delivery_date - order_date AS days
        FROM bought WHERE status = 'Received' AND actual_delivery_date > DATE '2023-06-19'
          AND actual_delivery_date <= DATE '2025-06-18')
  GROUP BY 1, 2`;

const demand = `SELECT warehouse_code, product_code, SUM(units) / 365.0 AS mean, MAX(units) AS max,
    SQRT((SUM(units * units) - 365 * POWER(SUM(units) / 365.0, 2)) / 364) AS sd, COUNT(*) AS n
  FROM (SELECT warehouse_code, product_code, order_date, SUM(order_quantity) AS units FROM sold
        WHERE status <> 'Cancelled' AND order_date BETWEEN DATE '2024-06-18' AND DATE '2025-06-17'
        GROUP BY 1, 2, 3)
  GROUP BY 1, 2`;

/** The least n that Poisson, or negative binomial demand is at most with probability 0.95. */
function counted(mean: number, variance: number): number {
  const isPoisson = variance <= mean;
  const size = mean ** 2 / (variance - mean);
  let chance = isPoisson ? Math.exp(-mean) : (mean / variance) ** size;
  let [n, sum] = [0, chance];
  while (sum < 0.95) {
    n += 1;
    chance *= isPoisson ? mean / n : ((size + n - 1) / n) * (1 - mean / variance);
    sum += chance;
  }
  return n;
}

/** Days that sold are fewer than 365 ÷ 1.32, and units over the lead time few or far spread. */
function levelOf(daysSold: unknown, mean: number, spread: number) {
  return Number(daysSold) <= 365 / 1.32 && (mean < 10 || spread > mean / 2)
    ? {
        distribution: spread ** 2 > mean ? 'negative binomial' : 'poisson',
        level: counted(mean, spread ** 2)
      }
    : { distribution: 'normal', level: mean + 1.6448536269514722 * spread };
}

describe('calculate_reorder_point over data', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  const places = async (condition: string) =>
    (
      await gold.reference.run(
        `SELECT d.warehouse_code, d.product_code, d.n, d.mean AS dm, d.sd AS ds, d.max AS dx, r.mean AS lm,
                r.sd AS ls, r.max AS lx, h.lead_time_days AS l
         FROM (${demand}) d JOIN held h USING (warehouse_code, product_code)
         JOIN product p USING (product_code)
         LEFT JOIN (${receipts}) r USING (warehouse_code, product_code)
         WHERE d.n >= 8 AND p.created_date < DATE '2024-06-18' AND ${condition}
         ORDER BY 1, 2 LIMIT 4`
      )
    ).rows;

  it('takes the spread of lead times from five receipts or more', async () => {
    const found = await places('r.n >= 5');
    expect(found).toHaveLength(4);
    for (const { warehouse_code, product_code, ...of } of found) {
      const { named, assumptions } = await gold.run(calculateReorderPoint, {
        warehouse_code,
        product_code
      });
      const [dm, ds, dx] = [Number(of.dm), Number(of.ds), Number(of.dx)];
      const [lm, ls, lx] = [Number(of.lm), Number(of.ls), Number(of.lx)];
      const { distribution, level } = levelOf(
        of.n,
        dm * lm,
        Math.hypot(Math.sqrt(lm) * ds, dm * ls)
      );
      expect(named[0]?.distribution).toBe(distribution);
      expect(Number(named[0]?.safety_stock)).toBeCloseTo(level - dm * lm, 1);
      expect(named[0]?.reorder_point).toBe(Math.ceil(level));
      expect(Number(named[0]?.safety_stock_max_min)).toBeCloseTo(dx * lx - dm * lm, 1);
      expect(named[0]?.lead_time_days).toBeNull();
      expect(assumptions.join(' ')).toContain('from 5 receipts or more: 1 places');
    }
  });

  it('takes the lead time as configured where there are fewer', async () => {
    const found = await places('COALESCE(r.n, 0) < 5');
    expect(found).toHaveLength(4);
    for (const { warehouse_code, product_code, ...of } of found) {
      const { named, assumptions } = await gold.run(calculateReorderPoint, {
        warehouse_code,
        product_code
      });
      const [dm, ds, l] = [Number(of.dm), Number(of.ds), Number(of.l)];
      const { distribution, level } = levelOf(of.n, dm * l, Math.sqrt(l) * ds);
      expect(named[0]?.distribution).toBe(distribution);
      expect(Number(named[0]?.safety_stock)).toBeCloseTo(level - dm * l, 1);
      expect(named[0]?.lead_time_days).toBe(l);
      expect(assumptions.join(' ')).toContain('taken as configured and certain: 1 places');
      expect(assumptions.join(' ')).toContain('demand is counted (Poisson or negative binomial)');
    }
  });

  it('answers what-if beside how it stands', async () => {
    const place = { product_code: 'washer m8', warehouse_code: 'WH02' };
    const standing = await gold.run(calculateReorderPoint, place);
    const asked = await gold.run(calculateReorderPoint, {
      ...place,
      lead_time_days: 21,
      service_level: 0.98
    });
    expect(standing.named[0]).toMatchObject({ product_code: 'P1025', reorder_point_before: null });
    expect(asked.named[0]).toMatchObject({
      lead_time_days: 21,
      reorder_point_before: standing.named[0]?.reorder_point ?? NaN
    });
    expect(asked.assumptions).toContain('What if the lead time were 21 days.');
    expect(asked.assumptions[0]).toBe(
      '0.98 is a cycle service level: order cycles without a stockout.'
    );
  });

  it('labels what has too little demand', async () => {
    const { rows } = await gold.reference.run(
      `SELECT d.warehouse_code, d.product_code FROM (${demand}) d
       JOIN held USING (warehouse_code, product_code) WHERE n < 8 ORDER BY 1, 2 LIMIT 1`
    );
    const { named, assumptions } = await gold.run(calculateReorderPoint, { ...rows[0] });
    expect(named[0]).toMatchObject({ method: 'days of cover', safety_stock: null });
    expect(assumptions.join(' ')).toContain('Fewer than 8 days of demand');
  });

  it('gives each warehouse that holds the product', async () => {
    const { named } = await gold.run(calculateReorderPoint, { product_code: 'P1025' });
    const { rows } = await gold.reference.run(
      `SELECT DISTINCT warehouse_code FROM held WHERE product_code = 'P1025' ORDER BY 1`
    );
    expect(named.map(row => row.warehouse_code)).toEqual(rows.map(row => row.warehouse_code));
  });

  it.each([
    [{ product_code: 'carton bx large' }, 'product_code', 'P1064 Carton Box Large'],
    [{ product_code: 'P1025', lead_time_days: -3 }, 'lead_time_days', 'at least 0'],
    [{ product_code: 'P1025', service_level: 1.5 }, 'service_level', 'below 1'],
    [{}, 'avg_daily_demand', 'it is missing']
  ])('refuses %j by its field', async (given, field, problem) => {
    await expect(gold.run(calculateReorderPoint, given)).rejects.toMatchObject({
      parts: [field, expect.stringContaining(problem)]
    });
  });

  it('tells where there is no demand', async () => {
    const { rows } = await gold.reference.run(
      `SELECT h.warehouse_code, h.product_code FROM held h
       LEFT JOIN (${demand}) d USING (warehouse_code, product_code) WHERE d.n IS NULL LIMIT 1`
    );
    await expect(gold.run(calculateReorderPoint, { ...rows[0] })).rejects.toMatchObject({
      parts: ['product_code', 'it had no demand from 2024-06-18 to 2025-06-17']
    });
  });

  it.each(['Field Engineer', 'Procurement Specialist'] as const)(
    'lets %s reckon with given numbers, and asks no database for more',
    async persona => {
      gold.database.heard();
      await expect(
        gold.run(calculateReorderPoint, { product_code: 'P1025' }, persona)
      ).rejects.toMatchObject({ code: 'auth/tool-not-allowed' });
      expect(gold.database.heard()).toEqual([]);
    }
  );
});
