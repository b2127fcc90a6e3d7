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

const mostBars = 30;
const mostColours = 8;
/** Names longer than this lie beside their bars instead of under them. */
const longName = 10;
const mostUpright = 8;

interface BarFields {
  /** What the bars are of. */
  readonly bars: number;
  /** What their colour tells: another category. */
  readonly colour: number | undefined;
  readonly measures: readonly number[];
}

/**
 * Bars in the order of the table: one a category; grouped where a second category, or a second
 * figure of the same unit, is compared.
 */
export const barChart: Chart = {
  name: 'bars',
  fits(shape) {
    const fields = fieldsOf(shape);
    if (!fields) {
      return false;
    }
    const { bars, colour, measures } = fields;
    const count = shape.table.rowCount * measures.length;
    const columns = colour === undefined ? [bars] : [bars, colour];
    return (
      shape.table.rowCount >= 2 &&
      count <= mostBars &&
      (colour === undefined || distinct(shape, colour).size <= mostColours) &&
      tellsRowsApart(shape, columns) &&
      measures.some(measure => hasFigures(shape, measure))
    );
  },
  specify(shape, trans) {
    const { bars, colour, measures } = fieldsOf(shape) ?? { bars: 0, colour: 0, measures: [] };
    const { table } = shape;
    const several = measures.length > 1;
    const values = Array.from({ length: table.rowCount }, (_, row) =>
      measures.map(measure => ({
        bar: textOf(table.value(row, bars)),
        value: figureOf(table.value(row, measure)),
        ...(several ? { group: titleOf(shape, measure) } : {}),
        ...(colour === undefined ? {} : { group: textOf(table.value(row, colour)) })
      }))
    ).flat();
    const names = [...distinct(shape, bars)];
    const lying = names.length > mostUpright || names.some(name => name.length > longName);
    const grouped = several || colour !== undefined;
    // Where a bar's name occurs once, its group only colours it.
    const beside = grouped && names.length < values.length;
    const [along, across, offset] = lying ? ['y', 'x', 'yOffset'] : ['x', 'y', 'xOffset'];
    const [measure = 0] = measures;
    return chartFrame(trans.__('Bar chart: %1. %2 bars.', shape.title, values.length), values, {
      mark: { type: 'bar', tooltip: true },
      height: lying ? { step: beside ? 12 : 20 } : 220,
      encoding: {
        [along]: {
          field: 'bar',
          type: 'nominal',
          sort: null,
          title: titleOf(shape, bars),
          axis: lying ? { labelLimit: 160, title: null } : { labelAngle: 0 }
        },
        [across]: {
          field: 'value',
          type: 'quantitative',
          title: several ? null : titleOf(shape, measure)
        },
        ...(beside ? { [offset]: { field: 'group', type: 'nominal', sort: null } } : {}),
        ...(grouped
          ? { color: { field: 'group', type: 'nominal', sort: null, legend: legendBelow } }
          : {})
      }
    });
  }
};

function fieldsOf(shape: ChartShape): BarFields | null {
  const categories = [...columnsOf(shape, 'category'), ...columnsOf(shape, 'time')];
  const measures = measuresOf(shape);
  const [first, second] = categories;
  const [measure] = measures;
  if (first === undefined || measure === undefined || categories.length > 2) {
    return null;
  }
  if (second === undefined) {
    return { bars: first, colour: undefined, measures };
  }
  const fewer = distinct(shape, second).size <= distinct(shape, first).size;
  return {
    bars: fewer ? first : second,
    colour: fewer ? second : first,
    measures: [measure]
  };
}
