import { getRounds } from 'bcryptjs';
import { BcryptHasher } from '../../../src/adapters/users/BcryptHasher.js';

// The lowest cost that bcrypt knows: these tests are about the words, not the work.
const quick = new BcryptHasher(4);

describe('A bcrypt hash', () => {
  it('matches its password and no other', async () => {
    const hash = await quick.hash('correct hörse 🔑');
    expect(await quick.matches('correct hörse 🔑', hash)).toBe(true);
    expect(await quick.matches('correct hörse', hash)).toBe(false);
    expect(await quick.matches('', hash)).toBe(false);
  });

  it('is another one each time, and does not hold the password', async () => {
    const hashes = [await quick.hash('correct horse'), await quick.hash('correct horse')];
    expect(hashes[0]).not.toBe(hashes[1]);
    expect(hashes.join()).not.toContain('horse');
  });

  it('costs 12 unless told otherwise, and matches hashes of other makers', async () => {
    expect(getRounds(await new BcryptHasher().hash('correct horse'))).toBe(12);
    // A published test vector of crypt_blowfish.
    const vector = '$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW';
    expect(await quick.matches('U*U', vector)).toBe(true);
    expect(await quick.matches('U*U*', vector)).toBe(false);
  });
});
