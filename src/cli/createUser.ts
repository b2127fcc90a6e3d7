import type { FileUserStore } from '../adapters/users/FileUserStore.js';
import type { Translation } from '../core/language/Translation.js';
import { AuthManager } from '../core/session/AuthManager.js';
import type { PasswordHasher } from '../core/session/PasswordHasher.js';
import { passwordProblem } from '../core/session/passwordProblem.js';
import { personaNames } from '../core/session/personas.js';
import type { SessionManager } from '../core/session/SessionManager.js';
import { usernameSchema, type UserRecord } from '../core/session/UsersFile.js';
import type { Prompt } from './Prompt.js';

export interface CreateUserPorts {
  readonly prompt: Prompt;
  readonly users: FileUserStore;
  readonly hasher: PasswordHasher;
  readonly sessions: SessionManager;
  readonly now: () => Date;
  /** Characters that a password has at least. */
  readonly shortestPassword: number;
  readonly trans: Translation;
}

/**
 * Asks for a user, saves it and signs in as it once, so that what is said at the end is true.
 * @returns whether anything was saved
 * @throws AssistantError `query/stopped` if the input ends before, else as `FileUserStore`
 */
export async function createUser(ports: CreateUserPorts): Promise<boolean> {
  const { prompt, users, hasher, sessions, now, trans } = ports;
  const username = await askUsername(ports);
  const existing = await users.find(username);
  if (existing && !(await confirmReplacement(existing, ports))) {
    return false;
  }
  const password = await askPassword(ports);
  await users.save({
    username,
    personas: await askPersonas(ports),
    password_hash: await hasher.hash(password),
    active: true,
    created_date: existing?.created_date ?? now().toISOString()
  });
  const auth = new AuthManager({ users, hasher, sessions });
  const { id, persona } = await auth.authenticate(username, password);
  const names = auth.getAuthorizedPersonas(id).join(', ');
  auth.logout(id);
  prompt.tell(trans.__('%1 can sign in, as %2, and may act as %3.', username, persona, names));
  return true;
}

async function askUsername({ prompt, trans }: CreateUserPorts): Promise<string> {
  for (;;) {
    const username = usernameSchema.safeParse((await prompt.ask(trans.__('User name:'))).trim());
    if (username.success) {
      return username.data;
    }
    prompt.tell(trans.__('A user name is 1 to 64 printable characters.'));
  }
}

async function confirmReplacement(
  { username, personas }: UserRecord,
  { prompt, trans }: CreateUserPorts
): Promise<boolean> {
  prompt.tell(trans.__('%1 exists, as %2.', username, personas.join(', ')));
  const answer = await prompt.ask(trans.__('Replace password and personas? [y/N]'));
  return answer.trim().toLowerCase() === trans.__('y');
}

async function askPassword({ prompt, trans, shortestPassword }: CreateUserPorts): Promise<string> {
  for (;;) {
    const password = await prompt.askSecret(trans.__('Password:'));
    const problem = passwordProblem(password, trans, shortestPassword);
    if (problem !== null) {
      prompt.tell(problem);
    } else if ((await prompt.askSecret(trans.__('The same again:'))) === password) {
      return password;
    } else {
      prompt.tell(trans.__('These were two different passwords.'));
    }
  }
}

async function askPersonas({ prompt, trans }: CreateUserPorts): Promise<UserRecord['personas']> {
  personaNames.forEach((name, index) => {
    prompt.tell(`${index + 1}  ${name}`);
  });
  for (;;) {
    const answer = await prompt.ask(trans.__('Personas by number, the one to start as first:'));
    const numbers = new Set(answer.split(/[\s,]+/).filter(word => word !== ''));
    const chosen = Array.from(numbers, number =>
      personaNames.find((_name, index) => String(index + 1) === number)
    );
    const [first, ...others] = chosen.filter(name => name !== undefined);
    if (first !== undefined && others.length + 1 === numbers.size) {
      return [first, ...others];
    }
    prompt.tell(trans.__('Write numbers from 1 to %1, such as "1, 2".', personaNames.length));
  }
}
