import type { EtsModel } from '../../../../../src/core/planning/forecast/ets/EtsModel.js';

/** `ETS(A,Ad,M)` and the like. */
export function etsName({ error, trend, damped, season }: EtsModel): string {
  return `ETS(${error},${trend}${damped ? 'd' : ''},${season})`;
}
