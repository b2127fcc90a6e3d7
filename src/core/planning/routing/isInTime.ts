import type { RouteModel } from './RouteModel.js';

/** Whether a route, driven without a pause, reaches every stop and the depot before they close. */
export function isInTime(model: RouteModel, stops: readonly number[]): boolean {
  const { n, time, open, close, service, isTimed } = model;
  if (!isTimed) {
    return true;
  }
  let at = 0;
  let now = open[0] ?? 0;
  for (const stop of [...stops, 0]) {
    now += (service[at] ?? 0) + (time[at * n + stop] ?? 0);
    if (now > (close[stop] ?? 0)) {
      return false;
    }
    now = Math.max(now, open[stop] ?? 0);
    at = stop;
  }
  return true;
}
