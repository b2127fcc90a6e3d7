import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chromium as playwright } from 'playwright-core';
import { freePort } from '../../scripts/project/LabServer.mjs';
import { inRoot } from '../../scripts/project/root.mjs';
import { say } from '../../scripts/project/script.mjs';
import { untilEnd } from '../../scripts/project/untilEnd.mjs';
import { switches } from './browse.mjs';

/** `npm start` as a person runs it, up to the address that it prints. */
function start(port) {
  const args = ['start', '--', '--no-browser', '--port', String(port)];
  const child = spawn('npm', args, { cwd: inRoot(), stdio: ['ignore', 'pipe', 'pipe'] });
  const forget = untilEnd(() => child.kill('SIGTERM'));
  let output = '';
  const address = new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', text => {
      output += text;
      const [found] = /^http:\S+$/m.exec(output) ?? [];
      if (found) resolve(found);
    });
    child.stderr.setEncoding('utf8').on('data', text => (output += text));
    child.on('close', () => reject(new Error(`npm start ended:\n${output}`)));
  });
  const ended = new Promise(resolve => child.on('close', resolve)).finally(forget);
  return { address, end: () => (child.kill('SIGTERM'), ended) };
}

/**
 * Starts the product from the clone, looks at its page, and ends it.
 * @param {string} chromium path of the browser
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function startFromClone(chromium) {
  const port = await freePort();
  const product = start(port);
  const browser = await playwright.launch({ executablePath: chromium, args: switches });
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on('console', message => message.type() === 'error' && errors.push(message.text()));
    await page.goto(await product.address);
    await page.getByRole('heading', { name: 'Supply Chain Assistant' }).waitFor();
    await page.getByRole('region', { name: 'Supply Chain Assistant' }).waitFor();
    assert.deepEqual(errors, []);
    await product.end();
    assert.equal(await freePort(port), port, 'the server is gone with npm');
    say('✓ npm start opens the example notebook beside the panel, and ends on SIGTERM');
    return { passed: 1, failed: 0 };
  } catch (error) {
    say(`✗ npm start\n${error.stack}`);
    return { passed: 0, failed: 1 };
  } finally {
    await browser.close();
    await product.end();
  }
}
