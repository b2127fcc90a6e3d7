/**
 * Waits somewhere between no time and the whole of it, so that many who failed together do not come
 * back together.
 * @source Brooker, "Exponential backoff and jitter" (AWS Architecture Blog, 2015): full jitter
 */
export function jitteredWait(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, Math.random() * milliseconds));
}
