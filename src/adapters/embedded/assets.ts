import type { BrowserAssets } from './openBrowserDatabase.js';

// Only webpack understands this file: it turns each `new URL` into a file of the extension.

/** What the embedded database loads, from the extension's own files. */
export const embeddedAssets: BrowserAssets = {
  workerUrl: new URL('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js', import.meta.url).href,
  wasmUrl: new URL('../../../build/assets/duckdb-eh.bin', import.meta.url).href,
  startSampleWorker: () => new Worker(new URL('./sampleWorker.js', import.meta.url))
};

/** The SQL parser's WASM, gzipped; see `inflatedBlob`. */
export const parserWasmUrl: string = new URL('../../../build/assets/polyglot.bin', import.meta.url)
  .href;
