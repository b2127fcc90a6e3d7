import { AssistantError } from '../../core/errors/AssistantError.js';

/**
 * A gzipped WASM file of ours, inflated in the page: Jupyter sends WASM uncompressed, which is
 * four times as much.
 * @returns the module; `URL.createObjectURL` makes it loadable
 * @throws AssistantError `system/missing-file` if the server does not have it
 */
export async function inflatedBlob(url: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(url, { signal });
  if (!response.ok || response.body === null) {
    throw new AssistantError('system/missing-file', [url.replace(/^.*\//, '')]);
  }
  const inflated = response.body.pipeThrough(new DecompressionStream('gzip'));
  return new Response(inflated, { headers: { 'content-type': 'application/wasm' } }).blob();
}
