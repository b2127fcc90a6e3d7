// Only webpack understands this file: it makes the worker a file of the extension.

/** Starts a worker that compares passwords. */
export const startBcryptWorker = (): Worker =>
  new Worker(new URL('./bcryptWorker.js', import.meta.url));
