import { framed } from '../../../src/adapters/jupyter/RelayFrame.js';
import {
  RelayHandler,
  type SignedHttpRequest
} from '../../../src/adapters/jupyter/RelayHandler.js';

const request: SignedHttpRequest = {
  method: 'POST',
  protocol: 'https:',
  hostname: 'lambda.us-east-1.amazonaws.com',
  path: '/2015-03-31/functions/f%3A1/invocations',
  headers: { Authorization: 'AWS4-HMAC-SHA256 x', host: 'lambda.us-east-1.amazonaws.com' },
  body: 'ü'
};

const head = { status: 403, headers: [['X-Amzn-ErrorType', 'AccessDenied']] };
const answered = (body = new Uint8Array(0)): Response => new Response(framed(head, body));

/** What the relay is sent: the address, the headers and the body. */
async function sentOf(change: Partial<SignedHttpRequest> = {}): Promise<unknown[]> {
  let frame = new Uint8Array(0);
  const handler = new RelayHandler(sent => {
    frame = sent;
    return Promise.resolve(answered());
  });
  await handler.handle({ ...request, ...change });
  const end = 4 + new DataView(frame.buffer).getUint32(0);
  const text = new TextDecoder();
  const { url, headers } = JSON.parse(text.decode(frame.slice(4, end))) as Record<string, unknown>;
  return [url, headers, text.decode(frame.slice(end))];
}

const codeOf = async (answer: () => Promise<Response>, signal?: AbortSignal): Promise<unknown> =>
  new RelayHandler(answer)
    .handle(request, { abortSignal: signal })
    .catch((error: unknown) => error);

it('sends address, headers and body as they were signed', async () => {
  expect(await sentOf()).toEqual([
    'https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/f%3A1/invocations',
    { authorization: 'AWS4-HMAC-SHA256 x', host: 'lambda.us-east-1.amazonaws.com' },
    'ü'
  ]);
  expect(
    (await sentOf({ protocol: 'http:', hostname: '127.0.0.1', port: 9000, path: '/' }))[0]
  ).toBe('http://127.0.0.1:9000/');
  expect((await sentOf({ path: '/', query: { 'a b': "x'/", c: ['1', '2'], d: null } }))[0]).toBe(
    'https://lambda.us-east-1.amazonaws.com/?a%20b=x%27%2F&c=1&c=2&d'
  );
  expect((await sentOf({ body: undefined }))[2]).toBe('');
  expect((await sentOf({ body: new TextEncoder().encode('bytes') }))[2]).toBe('bytes');
});

it('gives back what the service says, whatever it is', async () => {
  const handler = new RelayHandler(() => Promise.resolve(answered(Uint8Array.of(1, 2))));
  const { response } = await handler.handle(request);
  expect(response.statusCode).toBe(403);
  expect(response.headers).toEqual({ 'x-amzn-errortype': 'AccessDenied' });
  expect(new Uint8Array(await new Response(response.body).arrayBuffer())).toEqual(
    Uint8Array.of(1, 2)
  );
});

it.each([
  [403, '{"code":"host"}', 'system/relay-refused'],
  [403, '{"message":"no XSRF"}', 'system/network'],
  [404, '{}', 'system/relay-off'],
  [405, '<html>', 'system/relay-off'],
  [413, '{}', 'system/service-refused'],
  [502, '{"code":"broken"}', 'system/network'],
  [503, '{"code":"busy"}', 'system/network'],
  [504, '{"code":"timeout"}', 'system/network']
])('tells %i %s of the relay itself as %j %s', async (status, body, code) => {
  expect(await codeOf(() => Promise.resolve(new Response(body, { status })))).toMatchObject({
    code
  });
});

it('lets the SDK try again what did not come through, and nothing else', async () => {
  const isTriedAgain = async (answer: () => Promise<Response>): Promise<boolean> =>
    '$retryable' in ((await codeOf(answer)) as object);
  expect(await isTriedAgain(() => Promise.reject(new TypeError('offline')))).toBe(true);
  expect(await isTriedAgain(() => Promise.resolve(new Response(new Uint8Array(2))))).toBe(true);
  expect(await isTriedAgain(() => Promise.resolve(new Response('', { status: 503 })))).toBe(true);
  expect(await isTriedAgain(() => Promise.resolve(new Response('', { status: 404 })))).toBe(false);
});

describe('a stop', () => {
  it('before it starts sends nothing', async () => {
    const send = jest.fn(() => Promise.resolve(answered()));
    expect(await codeOf(send, AbortSignal.abort())).toMatchObject({ name: 'AbortError' });
    expect(send).not.toHaveBeenCalled();
  });

  it('ends what is on its way', async () => {
    const controller = new AbortController();
    const handler = new RelayHandler(
      (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(new Error('network'));
          });
        })
    );
    const asked = handler.handle(request, { abortSignal: controller.signal });
    controller.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('ends an answer that is still coming', async () => {
    const controller = new AbortController();
    let sent: AbortSignal | null = null;
    const handler = new RelayHandler((_, signal) => {
      sent = signal;
      return Promise.resolve(answered());
    });
    await handler.handle(request, { abortSignal: controller.signal });
    controller.abort();
    expect(sent).toMatchObject({ aborted: true });
  });
});
