// Only webpack understands this file: it makes the worker a file of the extension.

/** Starts a worker that answers a `CalculationRequest` with `CalculationResponse`s. */
export const startCalculationWorker = (): Worker =>
  new Worker(new URL('./calculationWorker.js', import.meta.url));
