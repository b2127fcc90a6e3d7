import type { SqlParser } from '../../core/sql/SqlParser.js';
import { PolyglotParser } from './PolyglotParser.js';

/** Reads the parser's WebAssembly: its bytes, or the compiled module. */
export type WebAssemblySource = () => Promise<BufferSource | WebAssembly.Module>;

/**
 * Loads the parser, 23 MB of WebAssembly: only when SQL of unknown origin is to be guarded. In
 * one page or process it is instantiated once, whatever is given later.
 */
export async function loadPolyglotParser(source: WebAssemblySource): Promise<SqlParser> {
  const [sdk, wasm] = await Promise.all([import('@polyglot-sql/sdk/manual'), source()]);
  if (!sdk.isInitialized()) {
    // Its types know an address only; it takes bytes and modules too, which a page needs to
    // inflate what Jupyter sends, and Node 20 to load it at all.
    await sdk.init({ wasmUrl: wasm as unknown as string });
  }
  return new PolyglotParser(sdk.parse, sdk.Dialect.Redshift);
}
