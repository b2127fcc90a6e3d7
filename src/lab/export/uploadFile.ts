import type { Contents } from '@jupyterlab/services';
import { throwIfStopped } from './throwIfStopped.js';

/** Jupyter's server takes an upload in pieces; 1 MiB each is what its file browser sends. */
const pieceBytes = 1024 * 1024;

/**
 * Saves bytes as a file of JupyterLab.
 * @param path from the root of the drive
 * @throws AssistantError `query/stopped` when the signal aborts between two pieces
 */
export async function uploadFile(
  drive: Contents.IDrive,
  path: string,
  bytes: Uint8Array,
  signal: AbortSignal
): Promise<void> {
  const pieces = Math.max(1, Math.ceil(bytes.length / pieceBytes));
  for (let piece = 0; piece < pieces; piece++) {
    throwIfStopped(signal);
    const content = await base64(bytes.subarray(piece * pieceBytes, (piece + 1) * pieceBytes));
    await drive.save(path, {
      type: 'file',
      format: 'base64',
      content,
      // Counted from 1; the last is -1.
      ...(pieces > 1 && { chunk: piece + 1 === pieces ? -1 : piece + 1 })
    });
  }
}

/** A `FileReader` is several times faster than `btoa` over a string of bytes. */
function base64(bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error('The piece could not be read'));
    };
    reader.readAsDataURL(new Blob([bytes]));
  });
}
