import { addUnits, type CalendarUnit, type IsoDay } from '../calendar/IsoDay.js';
import { chartFrame, legendBelow } from '../charts/chartFrame.js';
import type { ChartSpecification } from '../charts/ChartSpecification.js';
import type { Translation } from '../language/Translation.js';
import type { DemandSeries } from '../planning/demand/demandSeries.js';
import type { ForecastReport } from '../planning/forecast/forecastReport.js';
import type { Member } from './memberNamed.js';

export interface ProductForecast extends ForecastReport {
  readonly product: Member;
  readonly series: DemandSeries;
  /** First day of the first period that is forecast. */
  readonly start: IsoDay;
}

/** More of the past makes the future too narrow to see. */
const mostPast = 52;

/** Demand of the past and its forecast as lines over time, with the range around the forecast. */
export function forecastChart(
  forecasts: readonly ProductForecast[],
  unit: CalendarUnit,
  trans: Translation
): ChartSpecification {
  const [past, ahead] = [trans.__('demand'), trans.__('forecast')];
  const timeOf = (start: IsoDay, index: number): string =>
    `${addUnits(start, index, unit)}T00:00:00`;
  const values = forecasts.flatMap(({ product, series, start, mean, range }) => {
    const line = product.name ?? product.code;
    const skipped = Math.max(0, series.units.length - mostPast);
    return [
      ...series.units.slice(skipped).map((value, index) => ({
        time: timeOf(series.first, skipped + index),
        line,
        kind: past,
        value,
        lower: null,
        upper: null
      })),
      ...Array.from(mean, (value, index) => ({
        time: timeOf(start, index),
        line,
        kind: ahead,
        value,
        lower: range?.lower[index] ?? null,
        upper: range?.upper[index] ?? null
      }))
    ];
  });
  const description = trans._n(
    'Line chart: demand and its forecast with range, %1 product.',
    'Line chart: demand and its forecast with range, %1 products.',
    forecasts.length
  );
  // A day without a zone is the same day everywhere.
  const x = { field: 'time', type: 'temporal', title: null };
  const color = { field: 'line', type: 'nominal', sort: null, legend: legendBelow };
  const title = trans.__('units');
  return chartFrame(description, values, {
    height: 220,
    layer: [
      {
        transform: [{ filter: { field: 'upper', valid: true } }],
        mark: { type: 'area', opacity: 0.25 },
        encoding: {
          x,
          y: { field: 'lower', type: 'quantitative', title },
          y2: { field: 'upper' },
          color
        }
      },
      {
        mark: { type: 'line', point: true, tooltip: true },
        encoding: {
          x,
          y: { field: 'value', type: 'quantitative', title },
          color,
          strokeDash: { field: 'kind', type: 'nominal', sort: [past, ahead], legend: legendBelow }
        }
      }
    ]
  });
}
