import type { AwsCredentials } from '../../../src/adapters/aws/CredentialSource.js';
import { SharedCredentials } from '../../../src/adapters/aws/SharedCredentials.js';
import { AssistantError } from '../../../src/core/errors/AssistantError.js';

const minute = 60_000;

const keys = (number: number, expires?: number): AwsCredentials => ({
  accessKeyId: `key ${number}`,
  secretAccessKey: 'secret',
  ...(expires === undefined ? {} : { expiration: new Date(expires) })
});

describe('Shared credentials', () => {
  let now = 0;
  let asked = 0;
  const lasting = (milliseconds: number): SharedCredentials =>
    new SharedCredentials(
      () => {
        asked += 1;
        return Promise.resolve(keys(asked, now + milliseconds));
      },
      () => now
    );

  beforeEach(() => {
    now = 0;
    asked = 0;
  });

  it('are asked for once, however many need them at the same time', async () => {
    const credentials = lasting(60 * minute);
    const given = await Promise.all([1, 2, 3].map(() => credentials.provide()));
    expect(given.map(({ accessKeyId }) => accessKeyId)).toEqual(['key 1', 'key 1', 'key 1']);
    expect(asked).toBe(1);
  });

  it('are asked for again five minutes before they expire, not earlier', async () => {
    const credentials = lasting(60 * minute);
    await credentials.provide();
    now = 55 * minute - 1;
    expect((await credentials.provide()).accessKeyId).toBe('key 1');
    now = 55 * minute;
    expect((await credentials.provide()).accessKeyId).toBe('key 2');
  });

  it('that never expire are asked for once', async () => {
    const credentials = new SharedCredentials(
      () => Promise.resolve(keys((asked += 1))),
      () => now
    );
    await credentials.provide();
    now = 1e12;
    expect((await credentials.provide()).accessKeyId).toBe('key 1');
  });

  it('are asked for anew once they are forgotten', async () => {
    const credentials = lasting(60 * minute);
    await credentials.provide();
    credentials.forget();
    expect((await credentials.provide()).accessKeyId).toBe('key 2');
  });

  it('stay in use while they last, if new ones cannot be had', async () => {
    const credentials = new SharedCredentials(
      () => {
        asked += 1;
        return asked === 1
          ? Promise.resolve(keys(1, 60 * minute))
          : Promise.reject(new AssistantError('system/credentials-failed', ['503']));
      },
      () => now
    );
    await credentials.provide();
    now = 58 * minute;
    expect((await credentials.provide()).accessKeyId).toBe('key 1');
    now = 60 * minute;
    await expect(credentials.provide()).rejects.toMatchObject({
      code: 'system/credentials-failed',
      parts: ['503']
    });
  });

  it('are asked for again after a failure', async () => {
    const credentials = new SharedCredentials(() => {
      asked += 1;
      return asked === 1 ? Promise.reject(new TypeError('no way')) : Promise.resolve(keys(2));
    });
    await expect(credentials.provide()).rejects.toMatchObject({
      code: 'system/credentials-failed',
      parts: ['TypeError']
    });
    expect((await credentials.provide()).accessKeyId).toBe('key 2');
  });

  it('that have expired already are not used', async () => {
    await expect(lasting(0).provide()).rejects.toMatchObject({
      code: 'system/credentials-expired'
    });
  });
});
