import { compare, hash } from 'bcryptjs';
import { passwordCost, type PasswordHasher } from '../../core/session/PasswordHasher.js';

/** bcrypt in pure JavaScript: the same in the page, a worker and Node. */
export class BcryptHasher implements PasswordHasher {
  constructor(private readonly cost: number = passwordCost) {}

  hash(password: string): Promise<string> {
    return hash(password, this.cost);
  }

  matches(password: string, hashed: string): Promise<boolean> {
    return compare(password, hashed);
  }
}
