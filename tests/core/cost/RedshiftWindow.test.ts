import fc from 'fast-check';
import { RedshiftWindow } from '../../../src/core/cost/RedshiftWindow.js';

describe('A window of Redshift Serverless', () => {
  it('is billed for a minute when a statement wakes the workgroup', () => {
    expect(new RedshiftWindow().add(0, 300)).toBe(60_000);
  });

  it('costs nothing more while it is paid for, and by the millisecond after', () => {
    const window = new RedshiftWindow();
    window.add(0, 300);
    expect(window.add(30_000, 40_000)).toBe(0);
    expect(window.add(59_000, 61_000)).toBe(1000);
    expect(window.add(61_000, 61_500)).toBe(500);
  });

  it('begins anew once the workgroup has gone to sleep', () => {
    const window = new RedshiftWindow();
    window.add(0, 300);
    expect(window.add(60_001, 60_100)).toBe(60_000);
  });

  it('tells what a statement would add without adding it', () => {
    const window = new RedshiftWindow();
    expect(window.wouldAdd(0, 300)).toBe(60_000);
    expect(window.wouldAdd(0, 300)).toBe(60_000);
  });

  it('bills no millisecond twice, and none of a statement never', () => {
    const statement = fc.record({ gap: fc.nat(120_000), length: fc.nat(90_000) });
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 20 }), statements => {
        const window = new RedshiftWindow();
        let end = 0;
        let billed = 0;
        for (const { gap, length } of statements) {
          const from = end + gap;
          end = from + length;
          billed += window.add(from, end);
        }
        const ran = statements.reduce((sum, { length }) => sum + length, 0);
        expect(billed).toBeGreaterThanOrEqual(ran);
        expect(billed).toBeLessThanOrEqual(end + 60_000);
      }),
      { seed: 7 }
    );
  });
});
