import type { Contents } from '@jupyterlab/services';
import { uploadFile } from '../../../src/lab/export/uploadFile.js';

function recorder(onSave: () => void = () => undefined) {
  const saved: Partial<Contents.IModel>[] = [];
  const drive = {
    save: (_: string, options: Partial<Contents.IModel>) => {
      saved.push(options);
      onSave();
      return Promise.resolve({});
    }
  } as unknown as Contents.IDrive;
  return { saved, drive };
}

const never = new AbortController().signal;

it('sends a small file in one piece', async () => {
  const { saved, drive } = recorder();
  await uploadFile(drive, 'x.arrow', new Uint8Array([104, 105]), never);
  expect(saved).toEqual([{ type: 'file', format: 'base64', content: 'aGk=' }]);
});

it('sends a large one in counted pieces, the last of them -1', async () => {
  const { saved, drive } = recorder();
  const bytes = Uint8Array.from({ length: 2 * 1024 * 1024 + 5 }, (_, index) => index % 251);
  await uploadFile(drive, 'x.arrow', bytes, never);
  expect(saved.map(({ chunk }) => chunk)).toEqual([1, 2, -1]);
  const sent = Buffer.concat(saved.map(({ content }) => Buffer.from(String(content), 'base64')));
  expect(sent.equals(bytes)).toBe(true);
});

it('stops between two pieces', async () => {
  const controller = new AbortController();
  const { saved, drive } = recorder(() => {
    controller.abort();
  });
  const bytes = new Uint8Array(3 * 1024 * 1024);
  await expect(uploadFile(drive, 'x.arrow', bytes, controller.signal)).rejects.toThrow();
  expect(saved).toHaveLength(1);
});
