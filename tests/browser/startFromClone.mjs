import assert from 'node:assert/strict';
import { chromium as playwright } from 'playwright-core';
import { freePort } from '../../scripts/project/LabServer.mjs';
import { root } from '../../scripts/project/root.mjs';
import { say } from '../../scripts/project/script.mjs';
import { switches } from './browse.mjs';
import { startProduct } from './startProduct.mjs';

/**
 * Starts the product from the clone, looks at its page, and ends it.
 * @param {string} chromium path of the browser
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function startFromClone(chromium) {
  const port = await freePort();
  const product = startProduct(root, port);
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
