import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { BcryptHasher } from '../adapters/users/BcryptHasher.js';
import { FileUserStore } from '../adapters/users/FileUserStore.js';
import { readConfiguration } from '../core/config/readConfiguration.js';
import { AssistantError, isAssistantError } from '../core/errors/AssistantError.js';
import { english } from '../core/language/Translation.js';
import { SessionManager } from '../core/session/SessionManager.js';
import { argumentsOf } from './argumentsOf.js';
import { createUser } from './createUser.js';
import { Prompt } from './Prompt.js';

const usage = `npm run --silent create-user -- [--file users.json]
The password is asked for: other users of the machine see command lines, and shells keep them.
`;

const file = fileOption();
if (file === null) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  await run(file);
}

async function run(path: string): Promise<void> {
  const prompt = new Prompt({ input: process.stdin, output: process.stdout });
  try {
    const isSaved = await createUser({
      prompt,
      users: new FileUserStore(path),
      hasher: new BcryptHasher(),
      sessions: new SessionManager({ now: () => performance.now(), newId: randomUUID }),
      now: () => new Date(),
      shortestPassword: shortestPassword(),
      trans: english
    });
    if (!isSaved) {
      prompt.tell(english.__('Nothing was changed.'));
      process.exitCode = 1;
    }
  } catch (error) {
    if (!isAssistantError(error)) {
      throw error;
    }
    const { message, remedy } = error.describe(english);
    process.stderr.write(
      error.code === 'query/stopped'
        ? `\n${english.__('Stopped; nothing was changed.')}\n`
        : `${message} ${remedy}\n`
    );
    process.exitCode = 1;
  } finally {
    prompt.close();
  }
}

/**
 * What the environment says.
 * @throws AssistantError `system/configuration`
 */
function shortestPassword(): number {
  const sources = { file: null, faults: [], environment: process.env, settings: null };
  const { configuration, problems } = readConfiguration(sources, english);
  const path = 'auth.password_min_length';
  const problem = problems.find(found => found.path === path);
  if (problem) {
    throw new AssistantError('system/configuration', [`${path}: ${problem.message}`]);
  }
  return configuration.auth.password_min_length;
}

/** The path to write; null if something else was given. */
function fileOption(): string | null {
  const standard = join('config', 'users.json');
  const given = argumentsOf({ options: { file: { type: 'string', default: standard } } });
  return given?.values.file ?? null;
}
