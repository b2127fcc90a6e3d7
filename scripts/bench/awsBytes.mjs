import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { extension, labextensions } from '../project/bundle.mjs';
import { inRoot } from '../project/root.mjs';

/** What stands in the chunks of AWS's SDK, of the clients around it, and of the agents alone. */
const marks = /amz-sdk-|x-amz-target|ConverseStream|AssumeRole|emit_reading|aws4_request/;

/** Bytes that the page loads for AWS and a model, and does not without. */
export async function awsBytes() {
  const folder = inRoot(labextensions, extension, 'static');
  const chunks = readdirSync(folder)
    .filter(name => name.endsWith('.js') && !name.startsWith('duckdb'))
    .map(name => readFileSync(inRoot(labextensions, extension, 'static', name)))
    .filter(content => marks.test(content.toString('utf8')));
  const bytes = chunks.reduce((sum, content) => sum + gzipSync(content).length, 0);
  return [
    {
      what: `SDK of AWS and agents, ${chunks.length} files, gzipped`,
      value: bytes / 1024,
      unit: 'KB',
      aim: 150
    }
  ];
}
