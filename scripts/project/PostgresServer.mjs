import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './Failure.mjs';
import { attempt, run } from './run.mjs';
import { say } from './script.mjs';
import { untilEnd } from './untilEnd.mjs';

const programs = ['initdb', 'postgres', 'psql'];
const isRoot = process.getuid?.() === 0;

/** Where Debian, Red Hat and Homebrew keep each version's programs. */
function folders() {
  const versions = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt', '/usr']
    .filter(existsSync)
    .flatMap(folder => readdirSync(folder).map(name => join(folder, name)))
    .filter(path => /postgresql\/\d+$|\/(postgresql@|pgsql-)\d+$/.test(path))
    .sort((a, b) => Number(/\d+$/.exec(b)) - Number(/\d+$/.exec(a)))
    .map(path => join(path, 'bin'));
  return [...versions, ...(process.env.PATH ?? '').split(delimiter)];
}

const find = () =>
  folders().find(folder => programs.every(program => existsSync(join(folder, program))));

/** The folder of the server's programs; installs Debian's where we may. Null where there is none. */
async function programFolder() {
  const found = find();
  if (found || !isRoot || !existsSync('/usr/bin/apt-get')) return found ?? null;
  say('Installing PostgreSQL …');
  // Another program may hold the package lock for a while.
  const apt = ['-yq', '-o', 'DPkg::Lock::Timeout=300'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', ...apt, '--no-install-recommends', 'postgresql'], { env });
  return find() ?? null;
}

/** PostgreSQL does not run as root: the user that its package made runs it then. */
async function owner() {
  if (!isRoot) return null;
  const { code, output } = await attempt('id', ['-u', 'postgres']);
  if (code !== 0) return null;
  const gid = await run('id', ['-g', 'postgres']);
  return { uid: Number(output), gid: Number(gid) };
}

/** A PostgreSQL of its own in a temporary folder, to be reached through a socket there alone. */
export class PostgresServer {
  #child;
  #folder;
  #forget;

  /**
   * Starts an empty server and waits until it answers.
   * @returns {Promise<PostgresServer | null>} null where none is installed, and none can be
   * @throws Failure if it does not start
   */
  static async start() {
    const programs = await programFolder();
    const user = programs && (await owner());
    if (!programs || (isRoot && !user)) return null;
    const server = new PostgresServer(programs, user);
    try {
      await server.#start();
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  constructor(programs, user) {
    this.programs = programs;
    this.user = user;
    this.#folder = mkdtempSync(join(tmpdir(), 'postgres-'));
    if (user) chownSync(this.#folder, user.uid, user.gid);
    this.#forget = untilEnd(() => this.stop());
  }

  /** What a client needs to know. */
  get environment() {
    return { PSQL: join(this.programs, 'psql'), PGHOST: this.#folder };
  }

  async #start() {
    const data = join(this.#folder, 'data');
    const flags = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
    const made = await this.#spawn('initdb', ['-D', data, ...flags]).ended;
    if (made !== 0) throw new Failure(`initdb ended with code ${made}.`);
    const settings = ['listen_addresses=', 'fsync=off', `unix_socket_directories=${this.#folder}`];
    const options = settings.flatMap(setting => ['-c', setting]);
    this.#child = this.#spawn('postgres', ['-D', data, ...options]);
    for (const end = Date.now() + 60_000; Date.now() < end; await sleep(100)) {
      const asked = await attempt(this.environment.PSQL, ['-U', 'postgres', '-c', 'SELECT 1'], {
        env: this.environment
      });
      if (asked.code === 0) return;
    }
    throw new Failure('PostgreSQL did not answer within a minute.');
  }

  #spawn(program, args) {
    const child = spawn(join(this.programs, program), args, {
      ...this.user,
      cwd: this.#folder,
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      stdio: 'ignore',
      detached: true
    });
    child.ended = new Promise(resolve => {
      child.once('error', () => resolve(127));
      child.once('exit', code => resolve(code ?? 1));
    });
    return child;
  }

  /** Ends the server and removes its files. */
  async stop() {
    this.#forget();
    if (this.#child && this.#child.exitCode === null) {
      // At once: what it holds is thrown away.
      this.#child.kill('SIGQUIT');
      await this.#child.ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
