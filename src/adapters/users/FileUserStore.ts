import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { AssistantError } from '../../core/errors/AssistantError.js';
import { parseUsersFile, type UserRecord, type UsersFile } from '../../core/session/UsersFile.js';
import type { UserStore } from '../../core/session/UserStore.js';

const ownerOnly = 0o600;

/** The users file on disk, for Node. A file that does not exist has no users. */
export class FileUserStore implements UserStore {
  constructor(private readonly path: string) {}

  /** @throws AssistantError `auth/users-file-open`, `auth/users-file-failed`, `system/data-invalid` */
  async find(username: string): Promise<UserRecord | null> {
    const { users } = await this.read().catch(this.failed);
    return users.find(user => user.username === username) ?? null;
  }

  /**
   * Adds a user, or replaces the one of the same name. At every moment the file is the old one or
   * the new one, whole, and only its owner's to read.
   * @throws AssistantError as `find`
   */
  async save(user: UserRecord): Promise<void> {
    const { users } = await this.read().catch(this.failed);
    const others = users.filter(({ username }) => username !== user.username);
    await this.write({ users: [...others, user] }).catch(this.failed);
  }

  /** What the file system says, with its short code. */
  private readonly failed = (cause: unknown): never => {
    throw isSystemError(cause)
      ? new AssistantError('auth/users-file-failed', [this.path, cause.code], { cause })
      : cause;
  };

  private async read(): Promise<UsersFile> {
    const file = await openIfThere(this.path);
    if (!file) {
      return { users: [] };
    }
    try {
      // Asked of the open file, so that it cannot be exchanged in between. Windows has no such bits.
      const { mode } = await file.stat();
      if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
        throw new AssistantError('auth/users-file-open', [this.path]);
      }
      return parseUsersFile(await file.readFile('utf8'), basename(this.path));
    } finally {
      await file.close();
    }
  }

  private async write(content: UsersFile): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    // In the same folder: a rename is atomic within one file system only.
    const draft = `${this.path}.${randomUUID()}`;
    try {
      const file = await open(draft, 'wx', ownerOnly);
      try {
        await file.writeFile(`${JSON.stringify(content, null, 2)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, this.path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') {
      return null;
    }
    throw error;
  }
}

/** An error of the file system has a number and a short code. */
function isSystemError(error: unknown): error is { readonly code: string } {
  return (
    typeof error === 'object' &&
    error !== null &&
    'errno' in error &&
    'code' in error &&
    typeof error.code === 'string'
  );
}
