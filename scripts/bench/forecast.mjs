import { readFileSync } from 'node:fs';
import { inRoot } from '../project/root.mjs';
import { quantile } from './quantile.mjs';

const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean size and root mean square of the seasonal naive's errors within the known demand. */
function naive({ train, period }) {
  const steps = train.slice(period).map((units, t) => Math.abs(units - train[t]));
  return { absolute: mean(steps), squared: Math.sqrt(mean(steps.map(step => step ** 2))) };
}

/** What the default forecast is off, as a share of AutoETS on the same series, and what it takes. */
export async function forecast() {
  const { demandHistory } = await import('../../lib/core/planning/forecast/DemandHistory.js');
  const { forecastDemand } = await import('../../lib/core/planning/forecast/forecastDemand.js');
  const { classifyDemand } = await import('../../lib/core/planning/forecast/DemandClass.js');
  const { series } = JSON.parse(
    readFileSync(inRoot('tests/data/planning/forecast-peers.json'), 'utf8')
  );
  const results = [];
  for (const { train, test, period, calendarPeriod, autoEts } of series) {
    const start = process.cpuUsage();
    const history = demandHistory(train, period, calendarPeriod);
    const found = await forecastDemand(history, test.length);
    const { user, system } = process.cpuUsage(start);
    const errors = test.map((units, step) => units - found.mean[step]);
    const { absolute, squared } = naive({ train, period });
    const { demandClass } = classifyDemand(train);
    results.push({
      rare: demandClass === 'intermittent' || demandClass === 'lumpy',
      mase: mean(errors.map(Math.abs)) / absolute,
      rmsse: Math.sqrt(mean(errors.map(error => error ** 2))) / squared,
      autoEts,
      ms: (user + system) / 1000
    });
  }
  const often = results.filter(({ rare }) => !rare);
  const rare = results.filter(result => result.rare);
  const ratio = (some, figure) =>
    mean(some.map(result => result[figure])) / mean(some.map(({ autoEts }) => autoEts[figure]));
  const times = some => some.map(({ ms }) => ms);
  return [
    {
      what: `Forecast of ${often.length} series not intermittent, MASE ÷ AutoETS`,
      value: ratio(often, 'mase'),
      unit: '×',
      aim: 0.985
    },
    {
      what: `Forecast of ${rare.length} series of rare demand, RMSSE ÷ AutoETS`,
      value: ratio(rare, 'rmsse'),
      unit: '×',
      aim: 0.97
    },
    { what: 'CPU a series, median', value: quantile(times(often), 0.5), unit: 'ms', aim: 60 },
    { what: 'The same, 95 %', value: quantile(times(often), 0.95), unit: 'ms', aim: 250 },
    { what: 'CPU a series of rare demand', value: quantile(times(rare), 0.5), unit: 'ms', aim: 2 }
  ];
}
