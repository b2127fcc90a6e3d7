import { spawn } from 'node:child_process';

/** A statement's SQLSTATE, or null where it ran. */
export type SqlState = string | null;

/** Arguments of a program have a common limit; a text may have 100 KB. */
const batch = 50;

/** `psql`, signed in as some user; each text goes to the server as it stands. */
export class Psql {
  constructor(private readonly user: string) {}

  /** Runs texts one after the other, each by itself. */
  async states(texts: readonly string[]): Promise<readonly SqlState[]> {
    const states: SqlState[] = [];
    for (let start = 0; start < texts.length; start += batch) {
      const some = texts.slice(start, start + batch);
      const commands = some.flatMap(text => ['-c', '\\warn #', '-c', text]);
      const { errors } = await this.run([
        '-v',
        'VERBOSITY=sqlstate',
        '-o',
        '/dev/null',
        ...commands
      ]);
      const answers = errors.split(/^#\n/m).slice(1);
      states.push(...answers.map(answer => /^ERROR: {2}(\w{5})$/m.exec(answer)?.[1] ?? null));
    }
    if (states.length !== texts.length) {
      throw new Error(`psql answered ${states.length} of ${texts.length} texts.`);
    }
    return states;
  }

  /** Runs a script of ours. @throws Error with what psql says of the first fault */
  async script(text: string): Promise<string> {
    const { errors, output, code } = await this.run(['-v', 'ON_ERROR_STOP=1', '-f', '-'], text);
    if (code !== 0) {
      throw new Error(errors);
    }
    return output;
  }

  private run(
    args: readonly string[],
    input = ''
  ): Promise<{ output: string; errors: string; code: number | null }> {
    const { PSQL: program, ...environment } = process.env;
    if (program === undefined) {
      throw new Error('`npm test -- --only postgres` starts the server that this test needs.');
    }
    const child = spawn(program, ['-X', '-q', '-At', '-U', this.user, '-d', 'postgres', ...args], {
      env: {
        ...environment,
        PGOPTIONS: '-c client_min_messages=error -c statement_timeout=30000'
      }
    });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (data: string) => (output += data));
    child.stderr.setEncoding('utf8').on('data', (data: string) => (errors += data));
    // psql may have ended before it read this; how it ended tells.
    child.stdin.on('error', () => undefined).end(input);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', code => {
        resolve({ output, errors, code });
      });
    });
  }
}
