import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './Failure.mjs';
import { untilEnd } from './untilEnd.mjs';

const host = '127.0.0.1';

/**
 * A free port.
 * @param {number} [wanted] 0 takes any
 * @returns {Promise<number | null>} null if the wanted one is taken
 */
export function freePort(wanted = 0) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(wanted, host, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Jupyter's and Python's variables of the person's own set-up would lead out of the clone. */
function environmentOf(home) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(JUPYTER|JPY_|IPYTHON|PYTHON|VIRTUAL_ENV)/.test(name)
  );
  return {
    ...Object.fromEntries(kept),
    JUPYTER_CONFIG_DIR: join(home, 'config'),
    JUPYTER_DATA_DIR: join(home, 'data'),
    JUPYTER_RUNTIME_DIR: join(home, 'runtime'),
    JUPYTER_PREFER_ENV_PATH: '1',
    JUPYTERLAB_SETTINGS_DIR: join(home, 'settings'),
    JUPYTERLAB_WORKSPACES_DIR: join(home, 'workspaces'),
    IPYTHONDIR: join(home, 'ipython'),
    PYTHONUNBUFFERED: '1'
  };
}

/** A JupyterLab on loopback that keeps all its files in one folder. */
export class LabServer {
  #child;
  #forget;
  #stopping = null;

  /**
   * Starts a server and waits until it answers.
   * @param {object} options
   * @param {string} options.python interpreter of an environment with JupyterLab
   * @param {string} options.home where configuration, settings, workspaces and the log go
   * @param {string} options.notebooks the folder that the file browser shows
   * @param {number} options.port
   * @param {string} options.token empty: nobody has to sign in
   * @param {string} [options.baseUrl] begins and ends with a slash
   * @param {Record<string, object>} [options.settings] default settings by plugin id
   * @param {string[]} [options.args] more of JupyterLab's own options
   * @param {Record<string, string>} [options.environment] more variables
   * @throws Failure if it does not answer
   */
  static async start(options) {
    const server = new LabServer(options);
    try {
      await server.#ready();
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  constructor({
    python,
    home,
    notebooks,
    port,
    token,
    baseUrl = '/',
    settings = {},
    args = [],
    environment = {}
  }) {
    this.url = `http://${host}:${port}${baseUrl}`;
    this.token = token;
    this.notebooks = notebooks;
    this.log = join(home, 'jupyterlab.log');
    /** Where the server part of an extension keeps its files. */
    this.data = join(home, 'data');
    mkdirSync(join(home, 'config/labconfig'), { recursive: true });
    mkdirSync(notebooks, { recursive: true });
    const configure = (name, value) =>
      writeFileSync(join(home, 'config/labconfig', name), JSON.stringify(value, null, 2));
    configure('default_setting_overrides.json', settings);
    // The news need a network, and their toast lies over what people came for.
    configure('page_config.json', {
      disabledExtensions: { '@jupyterlab/apputils-extension:announcements': true }
    });
    const log = createWriteStream(this.log);
    this.#child = spawn(
      python,
      [
        '-m',
        'jupyterlab',
        '--no-browser',
        `--ServerApp.ip=${host}`,
        `--ServerApp.port=${port}`,
        '--ServerApp.port_retries=0',
        `--ServerApp.base_url=${baseUrl}`,
        `--ServerApp.root_dir=${notebooks}`,
        `--IdentityProvider.token=${token}`,
        ...(process.getuid?.() === 0 ? ['--ServerApp.allow_root=True'] : []),
        ...args
      ],
      // A process group of its own: Ctrl+C reaches us alone, and we end it in order.
      {
        cwd: notebooks,
        env: { ...environmentOf(home), ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true
      }
    );
    this.#child.stdout.pipe(log, { end: false });
    this.#child.stderr.pipe(log, { end: false });
    this.#forget = untilEnd(() => this.stop());
    /** Resolves with the exit code, 1 if a signal ended it. */
    this.ended = new Promise(resolve => {
      this.#child.once('error', () => resolve(127));
      this.#child.once('exit', code => resolve(code ?? 1));
    }).then(code => {
      this.#forget();
      return code;
    });
  }

  /** @param {string} path below the base URL, for example `lab/tree/Example.ipynb` */
  address(path) {
    const query = this.token ? `${path.includes('?') ? '&' : '?'}token=${this.token}` : '';
    return `${this.url}${path}${query}`;
  }

  async #ready() {
    const died = this.ended.then(code => {
      throw new Failure(`JupyterLab ended with code ${code}; its log: ${this.log}`);
    });
    died.catch(() => undefined);
    const answers = async () => {
      for (const end = Date.now() + 120_000; Date.now() < end; await sleep(100)) {
        const answer = await fetch(this.address('api/status')).catch(() => null);
        if (answer?.ok) return;
      }
      throw new Failure(`JupyterLab did not answer within two minutes; its log: ${this.log}`);
    };
    await Promise.race([answers(), died]);
  }

  /** Ends the server and its kernels. */
  stop() {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop() {
    const kill = signal => {
      try {
        process.kill(-this.#child.pid, signal);
      } catch {
        // It has ended by itself.
      }
    };
    kill('SIGTERM');
    const late = setTimeout(() => kill('SIGKILL'), 10_000);
    await this.ended;
    clearTimeout(late);
  }
}
