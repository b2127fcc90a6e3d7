import type { Chart } from './Chart.js';
import { chartFrame, legendBelow } from './chartFrame.js';
import {
  columnsOf,
  distinct,
  figureOf,
  hasFigures,
  measuresOf,
  tellsRowsApart,
  textOf,
  titleOf,
  type ChartShape
} from './ChartShape.js';

const mostLines = 8;
const fewestPoints = 3;
const mostPoints = 5000;

/** Lines over time: one, one a category, or one a figure of the same unit. */
export const lineChart: Chart = {
  name: 'lines',
  fits(shape) {
    const { table } = shape;
    const [time, ...moreTimes] = columnsOf(shape, 'time');
    const series = columnsOf(shape, 'category');
    const measures = measuresOf(shape);
    if (time === undefined || moreTimes.length > 0 || series.length > 1) {
      return false;
    }
    const [line] = series;
    return (
      isDate(shape, time) &&
      table.rowCount <= mostPoints &&
      distinct(shape, time).size >= fewestPoints &&
      (line === undefined || distinct(shape, line).size <= mostLines) &&
      tellsRowsApart(shape, [time, ...series]) &&
      measures.some(measure => hasFigures(shape, measure))
    );
  },
  specify(shape, trans) {
    const { table } = shape;
    const [time = 0] = columnsOf(shape, 'time');
    const [line] = columnsOf(shape, 'category');
    const measures = line === undefined ? measuresOf(shape) : measuresOf(shape).slice(0, 1);
    const several = measures.length > 1;
    const values = Array.from({ length: table.rowCount }, (_, row) =>
      measures.map(measure => ({
        time: `${textOf(table.value(row, time)).slice(0, 10)}T00:00:00`,
        value: figureOf(table.value(row, measure)),
        ...(several ? { line: titleOf(shape, measure) } : {}),
        ...(line === undefined ? {} : { line: textOf(table.value(row, line)) })
      }))
    ).flat();
    const [measure = 0] = measures;
    const coloured = several || line !== undefined;
    return chartFrame(
      trans.__('Line chart: %1. %2 points in time.', shape.title, distinct(shape, time).size),
      values,
      {
        mark: { type: 'line', point: true, tooltip: true },
        height: 220,
        encoding: {
          // A day without a zone is the same day everywhere: local midnight, not that of Greenwich.
          x: { field: 'time', type: 'temporal', title: null },
          y: {
            field: 'value',
            type: 'quantitative',
            title: several ? null : titleOf(shape, measure)
          },
          ...(coloured
            ? { color: { field: 'line', type: 'nominal', sort: null, legend: legendBelow } }
            : {})
        }
      }
    );
  }
};

/** Weekdays and week numbers are times too, but no points on a line. */
function isDate({ table }: ChartShape, column: number): boolean {
  const type = table.columns[column]?.type;
  if (type !== 'date' && type !== 'timestamp') {
    return false;
  }
  return Array.from({ length: table.rowCount }, (_, row) => table.value(row, column)).every(value =>
    /^\d{4}-\d\d-\d\d/.test(textOf(value))
  );
}
