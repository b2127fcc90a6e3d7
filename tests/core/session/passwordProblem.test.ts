import { english } from '../../../src/core/language/Translation.js';
import { passwordProblem } from '../../../src/core/session/passwordProblem.js';

describe('A new password', () => {
  it('has at least 8 characters, however many units or bytes they take', () => {
    expect(passwordProblem('1234567', english)).toBe('A password has at least 8 characters.');
    expect(passwordProblem('🔑🔑🔑🔑', english)).toBe('A password has at least 8 characters.');
    expect(passwordProblem('12345678', english)).toBeNull();
    expect(passwordProblem('🔑🔑🔑🔑🔑🔑🔑🔑', english)).toBeNull();
  });

  it('has no part that bcrypt would not look at', () => {
    expect(passwordProblem('x'.repeat(72), english)).toBeNull();
    expect(passwordProblem('x'.repeat(73), english)).toBe('A password has at most 72 bytes.');
    expect(passwordProblem('é'.repeat(37), english)).toBe('A password has at most 72 bytes.');
  });
});
