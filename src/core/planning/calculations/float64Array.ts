import { z } from 'zod';

/** Numbers in one piece. Known by what it is and not by its class, of which each thread has one. */
export const float64Array = z.custom<Float64Array>(
  value =>
    Object.prototype.toString.call(value) === '[object Float64Array]' &&
    (value as Float64Array).every(Number.isFinite),
  'it should be numbers'
);
