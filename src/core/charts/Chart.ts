import type { Translation } from '../language/Translation.js';
import type { ChartShape } from './ChartShape.js';
import type { ChartSpecification } from './ChartSpecification.js';

/** A way to draw a result: choosing one is a matter of which fit. */
export interface Chart {
  readonly name: string;
  fits(shape: ChartShape): boolean;
  /** Only for a shape that fits. Values of the data stand in the data and nowhere else. */
  specify(shape: ChartShape, trans: Translation): ChartSpecification;
}
