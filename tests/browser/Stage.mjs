import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** One page of one JupyterLab, and what a scenario does with it. */
export class Stage {
  /** What the page logged as an error or threw, oldest first. */
  errors = [];

  /**
   * @param {object} parts
   * @param {import('playwright-core').Page} parts.page
   * @param {import('../../scripts/project/LabServer.mjs').LabServer} parts.server
   * @param {string} parts.version of JupyterLab
   * @param {string} parts.artifacts folder for pictures
   */
  constructor({ page, server, version, artifacts }) {
    Object.assign(this, { page, server, version, artifacts });
    page.setDefaultTimeout(20_000);
    page.on('console', message => {
      if (message.type() === 'error') {
        this.errors.push(`${message.text()} (${message.location().url})`);
      }
    });
    page.on('pageerror', error => this.errors.push(error.stack ?? error.message));
  }

  /**
   * Opens JupyterLab and waits until it has restored its layout.
   * @param {string} [path] below the base URL
   */
  async open(path = 'lab') {
    await this.page.goto(this.server.address(path));
    await this.page.waitForFunction(() => globalThis.jupyterapp !== undefined);
    await this.page.evaluate(() => globalThis.jupyterapp.restored);
    await this.page.locator('#jupyterlab-splash').waitFor({ state: 'detached' });
  }

  /**
   * Runs a command of JupyterLab; its result has to survive JSON.
   * @param {string} id
   * @param {object} [args]
   */
  execute(id, args = {}) {
    return this.page.evaluate(
      async ([command, values]) => {
        const result = await globalThis.jupyterapp.commands.execute(command, values);
        // Widgets and other live objects stay in the page.
        return ['string', 'number', 'boolean'].includes(typeof result) ? result : null;
      },
      [id, args]
    );
  }

  /** @param {'JupyterLab Light' | 'JupyterLab Dark'} theme */
  async theme(theme) {
    await this.execute('apputils:change-theme', { theme });
    const light = String(!theme.includes('Dark'));
    await this.page.locator(`body[data-jp-theme-light="${light}"]`).waitFor({ state: 'attached' });
  }

  /**
   * Writes a notebook of code cells and opens it with its kernel idle.
   * @param {string} name ends in .ipynb
   * @param {string[]} cells their sources
   */
  async openNotebook(name, cells) {
    const kernelspec = { name: 'python3', display_name: 'Python 3', language: 'python' };
    const notebook = {
      cells: cells.map((source, index) => ({
        cell_type: 'code',
        id: `cell-${index}`,
        source,
        metadata: {},
        outputs: [],
        execution_count: null
      })),
      metadata: { kernelspec, language_info: { name: 'python' } },
      nbformat: 4,
      nbformat_minor: 5
    };
    writeFileSync(join(this.server.notebooks, name), JSON.stringify(notebook));
    await this.open(`lab/tree/${encodeURIComponent(name)}`);
    await this.page.waitForFunction(() => {
      const panel = globalThis.jupyterapp.shell.currentWidget;
      return panel?.sessionContext?.session?.kernel?.status === 'idle';
    });
  }

  /** The outputs of the open notebook's code cells, a list a cell, as nbformat has them. */
  outputs() {
    return this.page.evaluate(() =>
      globalThis.jupyterapp.shell.currentWidget.content.widgets
        .filter(cell => cell.model.type === 'code')
        .map(cell => cell.model.outputs.toJSON())
    );
  }

  /**
   * Runs Python in the open notebook's kernel, beside its cells.
   * @param {string} code
   * @returns {Promise<string>} what it printed
   * @throws if the code raised
   */
  runInKernel(code) {
    return this.page.evaluate(async source => {
      const { kernel } = globalThis.jupyterapp.shell.currentWidget.sessionContext.session;
      const future = kernel.requestExecute({ code: source, store_history: false });
      let text = '';
      future.onIOPub = message => {
        if (message.header.msg_type === 'stream') text += message.content.text;
      };
      const reply = await future.done;
      if (reply.content.status !== 'ok') throw new Error(reply.content.evalue);
      return text;
    }, code);
  }

  /**
   * Fails if axe finds anything.
   * @param {string} selector what to look at
   * @param {string} state said in the failure
   */
  async assertAccessible(selector, state) {
    if (!(await this.page.evaluate(() => 'axe' in globalThis))) {
      await this.page.addScriptTag({ path: axe });
    }
    const violations = await this.page.evaluate(async within => {
      const result = await globalThis.axe.run(within);
      return result.violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}\n    ${nodes.map(node => node.html).join('\n    ')}`
      );
    }, selector);
    assert.deepEqual(violations, [], `axe finds nothing wrong (${state})`);
  }

  /**
   * Takes a picture for people to look at.
   * @param {string} name without extension
   * @param {import('playwright-core').Locator} [part] of the page
   * @returns {Promise<string>} its path
   */
  async picture(name, part) {
    mkdirSync(this.artifacts, { recursive: true });
    const path = join(this.artifacts, `${name}.png`);
    await (part ?? this.page).screenshot({ path });
    return path;
  }
}
