import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './Failure.mjs';
import { fingerprint } from './fingerprint.mjs';
import { inRoot } from './root.mjs';
import { attempt, run } from './run.mjs';
import { say } from './script.mjs';

const candidates = [
  process.env.PYTHON,
  'python3',
  'python3.13',
  'python3.12',
  'python3.11',
  'python3.10',
  'python'
].filter(Boolean);

/**
 * A Python that is new enough.
 * @returns {Promise<{program: string, version: string, ensurepip: boolean, pip: boolean}>}
 * @throws Failure if there is none
 */
async function findPython() {
  const probe = [
    'import sys, importlib.util as u',
    'print(sys.version_info >= (3, 10), "%d.%d.%d" % sys.version_info[:3],',
    '  bool(u.find_spec("ensurepip")), bool(u.find_spec("pip")))'
  ].join('\n');
  for (const program of candidates) {
    const { code, output } = await attempt(program, ['-c', probe]);
    const [enough, version, ensurepip, pip] = output.trim().split(' ');
    if (code === 0 && enough === 'True') {
      return { program, version, ensurepip: ensurepip === 'True', pip: pip === 'True' };
    }
  }
  throw new Failure(
    'Python 3.10 or newer is needed and was not found (PYTHON=/path/to/python names one).',
    process.platform === 'darwin'
      ? 'brew install python'
      : 'sudo apt-get install python3 python3-venv'
  );
}

/** The interpreter of a virtual environment. */
export const interpreter = directory => join(directory, 'bin', 'python');

async function create(directory, python) {
  const { program, ensurepip, pip } = python;
  rmSync(directory, { recursive: true, force: true });
  if (ensurepip) {
    await run(program, ['-m', 'venv', directory]);
    return;
  }
  const root = process.getuid?.() === 0;
  if (pip) {
    // Debian without python3-venv: pip's own wheel, run as a zip, installs itself.
    await run(program, ['-m', 'venv', '--without-pip', directory]);
    const wheels = join(directory, 'wheels');
    await run(program, ['-m', 'pip', 'download', '-q', '--no-deps', '-d', wheels, 'pip']);
    const wheel = join(wheels, readdirSync(wheels)[0]);
    await run(interpreter(directory), [join(wheel, 'pip'), 'install', '-q', '--no-index', wheel]);
  } else if (root && existsSync('/usr/bin/apt-get')) {
    say('Installing python3-venv …');
    await run('apt-get', ['update', '-q']);
    await run('apt-get', ['install', '-yq', '-o', 'DPkg::Lock::Timeout=300', 'python3-venv'], {
      env: { DEBIAN_FRONTEND: 'noninteractive' }
    });
    await run(program, ['-m', 'venv', directory]);
  } else {
    throw new Failure(
      "Python's venv module cannot make an environment here.",
      'sudo apt-get install python3-venv'
    );
  }
}

/**
 * A virtual environment that holds the requirements; made anew when they change.
 * @param {string} path relative to the clone
 * @param {string[]} requirements as pip takes them
 * @returns {Promise<string>} its interpreter
 */
export async function environment(path, requirements) {
  const directory = inRoot(path);
  const stamp = join(directory, 'requirements.stamp');
  // The path counts: an environment does not survive being moved.
  const wanted = fingerprint([], [directory, ...requirements]);
  if (
    existsSync(stamp) &&
    existsSync(interpreter(directory)) &&
    readFileSync(stamp, 'utf8') === wanted
  ) {
    return interpreter(directory);
  }
  const python = await findPython();
  const start = Date.now();
  const title = `Installing ${requirements[0]} into ${path} (Python ${python.version})`;
  say(`${title} …`);
  mkdirSync(join(directory, '..'), { recursive: true });
  await create(directory, python);
  const pip = ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', ...requirements];
  await run(interpreter(directory), pip, {
    sentence: `pip could not install ${requirements.join(', ')}; is the package index reachable?`
  });
  writeFileSync(stamp, wanted);
  say(`${title}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return interpreter(directory);
}
