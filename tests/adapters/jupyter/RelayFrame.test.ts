import { framed, unframed } from '../../../src/adapters/jupyter/RelayFrame.js';

/** A stream of these pieces that ends, or stays open. */
const streamOf = (pieces: readonly Uint8Array[], isOpen = false): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      pieces.forEach(piece => {
        controller.enqueue(piece);
      });
      if (!isOpen) {
        controller.close();
      }
    }
  });

const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
const head = { status: 200, headers: [['X-Name', 'ü']] };

const bytesOf = async (body: ReadableStream<Uint8Array>): Promise<number[]> => {
  const read: number[] = [];
  for (const reader = body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) {
      return read;
    }
    read.push(...value);
  }
};

it.each([1, 3, 4, 5, 1000])('comes through in pieces of %i bytes', async size => {
  const frame = framed(head, bytes);
  const count = Math.ceil(frame.length / size);
  const pieces = Array.from({ length: count }, (_, at) => frame.slice(at * size, (at + 1) * size));
  const found = await unframed(streamOf(pieces));
  expect(found.head).toEqual(head);
  expect(await bytesOf(found.body)).toEqual([...bytes]);
});

it('gives the body as it comes', async () => {
  const first = Uint8Array.of(1, 2);
  const { body } = await unframed(streamOf([framed(head, first)], true));
  const { value } = await body.getReader().read();
  expect(value).toEqual(first);
});

it('is not whole before its head is', async () => {
  const frame = framed(head, bytes);
  await expect(unframed(streamOf([frame.slice(0, 10)]))).rejects.toThrow('broke off');
  await expect(unframed(streamOf([]))).rejects.toThrow('broke off');
});

it('has a head of its form', async () => {
  await expect(unframed(streamOf([framed({ status: '200' }, bytes)]))).rejects.toThrow();
});
