import {
  AssistantError,
  isAssistantError,
  toAssistantError
} from '../../../src/core/errors/AssistantError.js';
import { errorCatalog, type ErrorCode } from '../../../src/core/errors/catalog.js';
import { english, type Translation } from '../../../src/core/language/Translation.js';

const codes = Object.keys(errorCatalog) as ErrorCode[];

describe('Every failure', () => {
  it.each(codes)('%s is of a family and says what happened and what to do', code => {
    expect(code).toMatch(/^(auth|query|agent|system)\/[a-z-]+$/);
    const { message, remedy } = errorCatalog[code];
    expect(message).toMatch(/[.]$|^%1$/);
    expect(remedy).toMatch(/^[A-Z].*[.]$/);
  });
});

describe('An error', () => {
  const cause = new Error('password=hunter2 at /home/x');
  const error = new AssistantError('system/data-invalid', ['product.csv', 'line 3'], { cause });

  it('tells its parts and never its cause', () => {
    const { message, remedy } = error.describe(english);
    expect(message).toBe('The data in product.csv cannot be loaded: line 3.');
    expect(remedy).toBe('Correct the file.');
    expect(`${message} ${remedy} ${error.message}`).not.toContain('hunter2');
    expect(error.cause).toBe(cause);
  });

  it('is told in the language of the person', () => {
    const shouting: Translation = { ...english, __: text => text.toUpperCase() };
    expect(new AssistantError('query/stopped').describe(shouting).message).toBe('STOPPED.');
  });

  it('says whether trying again may help', () => {
    expect(new AssistantError('query/stopped').retryable).toBe(true);
    expect(error.retryable).toBe(false);
  });

  it('is known by its code, of whatever class it is', () => {
    expect(isAssistantError(Object.assign(new Error(), { code: 'query/failed' }))).toBe(true);
    expect(isAssistantError(Object.assign(new Error(), { code: 'ENOENT' }))).toBe(false);
    expect(isAssistantError({ code: 'query/failed' })).toBe(false);
    expect(isAssistantError(undefined)).toBe(false);
  });
});

describe('Whatever was thrown', () => {
  it('stays what it is where it is an error of ours', () => {
    const error = new AssistantError('query/failed');
    expect(toAssistantError(error, 'system/missing-file')).toBe(error);
  });

  it('is a stop where it was aborted', () => {
    const abort = Object.assign(new Error('aborted'), { name: 'AbortError' });
    expect(toAssistantError(abort)).toMatchObject({ code: 'query/stopped', cause: abort });
  });

  it('becomes what the caller says, with its cause', () => {
    const thrown = new TypeError('x is undefined');
    expect(toAssistantError(thrown, 'system/missing-file')).toMatchObject({
      code: 'system/missing-file',
      cause: thrown
    });
    expect(toAssistantError('a string').code).toBe('system/unexpected');
  });
});
