import { english, type Translation } from '../language/Translation.js';
import { barChart } from './barChart.js';
import type { Chart } from './Chart.js';
import type { ChartShape } from './ChartShape.js';
import type { ChartSpecification } from './ChartSpecification.js';
import { lineChart } from './lineChart.js';

/** The first that fits is drawn. */
const charts: readonly Chart[] = [lineChart, barChart];

/** The chart that helps to read a result; null where the table says more than a drawing. */
export function chooseChart(
  shape: ChartShape,
  trans: Translation = english
): ChartSpecification | null {
  const chart = charts.find(each => each.fits(shape));
  return chart ? chart.specify(shape, trans) : null;
}
