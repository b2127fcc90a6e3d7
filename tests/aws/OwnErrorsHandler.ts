import { NodeHttpHandler } from '@smithy/node-http-handler';
import { Readable } from 'node:stream';

/**
 * Sends requests over HTTP/1.1 and throws errors of this realm: the SDK knows an error by
 * `instanceof`, and those of Node are another realm's inside the machine of a test.
 */
export class OwnErrorsHandler extends NodeHttpHandler {
  override async handle(
    ...request: Parameters<NodeHttpHandler['handle']>
  ): ReturnType<NodeHttpHandler['handle']> {
    try {
      const handled = await super.handle(...request);
      handled.response.body = Readable.from(piecesOf(handled.response.body as Readable), {
        objectMode: false
      });
      return handled;
    } catch (error) {
      throw ownError(error);
    }
  }
}

async function* piecesOf(body: Readable): AsyncGenerator {
  try {
    for await (const piece of body) yield piece;
  } catch (error) {
    throw ownError(error);
  }
}

function ownError(error: unknown): Error {
  const { name, message, code } = error as { name: string; message: string; code?: string };
  return Object.assign(new Error(message), { name, ...(code === undefined ? {} : { code }) });
}
