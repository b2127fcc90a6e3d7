import { PassThrough } from 'node:stream';
import { Prompt } from '../../src/cli/Prompt.js';

const open = (isTTY: boolean) => {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = new PassThrough();
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
  });
  return { input, prompt: new Prompt({ input, output }), shown: () => shown };
};

describe('A prompt', () => {
  it('takes lines that come before their question', async () => {
    const { input, prompt } = open(false);
    input.end('ada\r\nsecret word\n2');
    expect(await prompt.ask('Name:')).toBe('ada');
    expect(await prompt.askSecret('Password:')).toBe('secret word');
    expect(await prompt.ask('Number:')).toBe('2');
    await expect(prompt.ask('More?')).rejects.toMatchObject({ code: 'query/stopped' });
  });

  it('shows what is typed into a terminal, but no secret, not even by the up arrow', async () => {
    const { input, prompt, shown } = open(true);
    const type = (keys: string): void => {
      input.write(keys);
    };
    const name = prompt.ask('Name:');
    type('adx\x7fa\r');
    expect(await name).toBe('ada');
    const password = prompt.askSecret('Password:');
    type('secret worx\x7fd\r');
    expect(await password).toBe('secret word');
    const number = prompt.ask('Number:');
    type('\x1b[A2\r');
    expect(await number).toBe('2');
    expect(shown()).toContain('Name:');
    expect(shown()).toContain('adx');
    expect(shown()).toContain('Password:');
    expect(shown()).not.toMatch(/secr|worx|word$/m);
    prompt.close();
  });

  it('is stopped by Ctrl C in the middle of a secret', async () => {
    const { input, prompt, shown } = open(true);
    const password = prompt.askSecret('Password:');
    input.write('secr\x03');
    await expect(password).rejects.toMatchObject({ code: 'query/stopped' });
    expect(shown()).not.toContain('secr');
  });
});
