import { NodeHttpHandler } from '@smithy/node-http-handler';

/**
 * Sends requests over HTTP/1.1 and throws errors of this realm: the SDK knows an error by
 * `instanceof`, and those of Node are another realm's inside the machine of a test.
 */
export class OwnErrorsHandler extends NodeHttpHandler {
  override async handle(
    ...request: Parameters<NodeHttpHandler['handle']>
  ): ReturnType<NodeHttpHandler['handle']> {
    try {
      return await super.handle(...request);
    } catch (error) {
      const { name, message, code } = error as { name: string; message: string; code?: string };
      throw Object.assign(new Error(message), { name, ...(code === undefined ? {} : { code }) });
    }
  }
}
