import { demandHistory } from '../../../../src/core/planning/forecast/DemandHistory.js';
import { forecastReport } from '../../../../src/core/planning/forecast/forecastReport.js';
import { Random } from '../../../../src/core/sample/Random.js';
import { demand } from '../../../data/planning/airline-passengers.json';

const options = { level: 0.95, random: new Random(1, 0) };

describe('the report of a forecast', () => {
  it('sets its past accuracy beside the naive', async () => {
    const report = await forecastReport(demandHistory(demand, 12, 12), 6, options);
    expect(report.methods).toEqual(['weighted-ets', 'theta', 'complex-smoothing']);
    expect(report.pattern.demandClass).toBe('smooth');
    expect(report.accuracy?.mase).toBeLessThan(0.5 * (report.naive?.mase ?? 0));
    expect(report.accuracy?.wape).toBeLessThan(0.05);
    expect(report.accuracy?.count).toBe(report.naive?.count);
    expect(report.range?.basis).toBe('past-errors');
    expect(report.notes).toEqual([]);
  });

  it('claims nothing of what never sold', async () => {
    const report = await forecastReport(
      demandHistory(new Array<number>(30).fill(0), 1, 1),
      3,
      options
    );
    expect([...report.mean]).toEqual([0, 0, 0]);
    expect(report.range).toBeNull();
    expect(report.accuracy).toMatchObject({ mase: null, wape: null });
    expect(report.notes).toEqual(['no-demand']);
  });

  it('claims nothing of one period but its demand', async () => {
    const report = await forecastReport(demandHistory([7], 1, 1), 1, options);
    expect([...report.mean]).toEqual([7]);
    expect(report).toMatchObject({ range: null, accuracy: null, naive: null });
    expect(report.notes).toEqual(['few-periods']);
  });

  it('tells how far it is, never backwards, and stops when told', async () => {
    const seen: number[] = [];
    const stop = new AbortController();
    const work = {
      signal: stop.signal,
      progress: (done: number) => {
        seen.push(done);
        if (done > 0.5) {
          stop.abort();
        }
      }
    };
    const stopped = forecastReport(demandHistory(demand, 12, 12), 6, options, work);
    await expect(stopped).rejects.toThrow(/abort/i);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBeLessThan(0.7);
  });
});
