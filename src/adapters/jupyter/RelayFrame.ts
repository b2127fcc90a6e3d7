import { z } from 'zod';

/** A head as JSON and the bytes that follow it; the head's length is in four bytes before it. */
const lengthBytes = 4;

const answerHead = z.object({
  status: z.number().int(),
  headers: z.array(z.tuple([z.string(), z.string()]))
});

export type AnswerHead = z.infer<typeof answerHead>;

export function framed(head: object, body: Uint8Array): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const frame = new Uint8Array(lengthBytes + text.length + body.length);
  new DataView(frame.buffer).setUint32(0, text.length);
  frame.set(text, lengthBytes);
  frame.set(body, lengthBytes + text.length);
  return frame;
}

/**
 * Reads the head of an answer; the body comes as it arrives.
 * @throws TypeError if it breaks off before, as `fetch` does; SyntaxError or ZodError for no head
 */
export async function unframed(
  stream: ReadableStream<Uint8Array>
): Promise<{ readonly head: AnswerHead; readonly body: ReadableStream<Uint8Array> }> {
  const reader = stream.getReader();
  let read = new Uint8Array(0);
  const readTo = async (length: number): Promise<void> => {
    while (read.length < length) {
      const { done, value } = await reader.read();
      if (done) {
        throw new TypeError('The answer broke off.');
      }
      const longer = new Uint8Array(read.length + value.length);
      longer.set(read);
      longer.set(value, read.length);
      read = longer;
    }
  };
  await readTo(lengthBytes);
  const end = lengthBytes + new DataView(read.buffer).getUint32(0);
  await readTo(end);
  const text = new TextDecoder().decode(read.subarray(lengthBytes, end));
  const head = answerHead.parse(JSON.parse(text));
  let rest: Uint8Array | null = read.subarray(end);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (rest && rest.length > 0) {
        controller.enqueue(rest);
        rest = null;
        return;
      }
      const { done, value } = await reader.read();
      if (done) {
        controller.close();
      } else {
        controller.enqueue(value);
      }
    },
    cancel: reason => reader.cancel(reason)
  });
  return { head, body };
}
