/** So many errors of a far period tell how large they are. */
const errorsEach = 12;
const mostOrigins = 24;
/** Fewer periods are no history to forecast from. */
const fewest = 8;

/**
 * The origins to look back to: the last ones, evenly spaced, none of them too early.
 * @returns ascending; empty where the history is too short
 */
export function pastOrigins(length: number, period: number, horizon: number): number[] {
  const earliest = Math.max(fewest, Math.min(2 * period + 1, length >> 1));
  const first = Math.max(earliest, length - horizon - errorsEach + 1);
  const stride = Math.ceil((length - first) / mostOrigins);
  const origins: number[] = [];
  for (let origin = length - 1; origin >= first; origin -= stride) {
    origins.unshift(origin);
  }
  return origins;
}
