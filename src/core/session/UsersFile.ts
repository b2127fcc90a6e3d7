import { z } from 'zod';
import { AssistantError } from '../errors/AssistantError.js';
import { passwordCost } from './PasswordHasher.js';
import { personaNames } from './personas.js';

/** Printable, with single spaces inside only: two names that look alike are alike. */
export const usernameSchema = z
  .string()
  .max(64)
  .regex(/^[^\p{C}\p{Z}]+(?: [^\p{C}\p{Z}]+)*$/u, 'is not printable text without spaces around it');

const personaSchema = z.enum(personaNames);

// Another cost would take another time, and so tell which names exist.
const passwordHash = new RegExp(`^\\$2[aby]\\$${passwordCost}\\$[./A-Za-z0-9]{53}$`);

// Strict, since a file that is written again must not lose what it held.
export const userRecordSchema = z.strictObject({
  username: usernameSchema,
  password_hash: z.string().regex(passwordHash, `is not a bcrypt hash of cost ${passwordCost}`),
  /** The first is the one to start as. */
  personas: z
    .tuple([personaSchema], personaSchema)
    .refine(personas => new Set(personas).size === personas.length, 'names a persona twice'),
  /** Whether this user may sign in. */
  active: z.boolean(),
  created_date: z.iso.datetime({ local: true, offset: true })
});

const usersFileSchema = z.strictObject({
  users: z.array(userRecordSchema).superRefine((users, context) => {
    users.forEach(({ username }, index) => {
      if (users.findIndex(other => other.username === username) < index) {
        context.addIssue({ code: 'custom', path: [index, 'username'], message: 'is there twice' });
      }
    });
  })
});

export type UserRecord = z.infer<typeof userRecordSchema>;
export type UsersFile = z.infer<typeof usersFileSchema>;

/**
 * The users of a file's text.
 * @param name what the file is called in an error
 * @throws AssistantError `system/data-invalid` with every fault by its field, and no value
 */
export function parseUsersFile(text: string, name: string): UsersFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Without the cause: its message quotes the text, hashes included.
    throw new AssistantError('system/data-invalid', [name, 'it is not JSON']);
  }
  const file = usersFileSchema.safeParse(value);
  if (!file.success) {
    const faults = file.error.issues.map(({ path, message }) =>
      path.length === 0 ? message : `${path.join('.')}: ${message}`
    );
    throw new AssistantError('system/data-invalid', [name, faults.join('; ')]);
  }
  return file.data;
}
