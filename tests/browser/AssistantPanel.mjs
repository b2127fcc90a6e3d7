import assert from 'node:assert/strict';

/** The panel as a person finds it: by role and name. */
export class AssistantPanel {
  /** @param {import('./Stage.mjs').Stage} stage */
  constructor(stage) {
    this.stage = stage;
    this.region = stage.page.getByRole('region', { name: 'Supply Chain Assistant' });
    this.question = this.region.getByRole('textbox', { name: 'Question' });
    /** The newest question with what became of it. */
    this.newest = this.region.getByRole('article').first();
  }

  async open() {
    await this.stage.execute('supply-chain:open');
    await this.region.waitFor();
  }

  /** @param {string} persona */
  async signIn(persona) {
    await this.region.getByRole('button', { name: new RegExp(`^${persona}`) }).click();
    await this.question.waitFor();
    await this.region.getByRole('list', { name: 'Worth asking' }).waitFor();
  }

  /** @returns {Promise<string[]>} the questions that the panel offers before the first one */
  suggestions() {
    return this.region
      .getByRole('list', { name: 'Worth asking' })
      .getByRole('button')
      .allInnerTexts();
  }

  /**
   * Asks and waits for the end.
   * @param {string} text
   * @returns {Promise<string>} answer, clarify, refuse, unknown, error or stopped
   */
  async ask(text) {
    await this.question.fill(text);
    await this.question.press('Enter');
    return this.outcome(text);
  }

  /** The outcome of the newest question, once there is one. */
  async outcome(text) {
    const card = this.region.getByRole('article', { name: text, exact: true }).first();
    await card.waitFor();
    await this.stage.page.waitForFunction(
      article => article.getAttribute('aria-busy') === 'false',
      await card.elementHandle()
    );
    return card.getAttribute('data-outcome');
  }

  /** @param {'Table' | 'Chart' | 'SQL' | 'Table and chart'} view */
  async show(view) {
    const group = this.newest.getByRole('group', { name: 'Show as' });
    await group.getByRole('button', { name: view, exact: true }).click();
  }

  /** The grid of the newest answer as it is drawn, a list of texts a row, without its heading. */
  async gridRows() {
    const rows = this.newest.getByRole('grid').getByRole('row');
    const texts = await rows.evaluateAll(all =>
      all.map(row =>
        [...row.querySelectorAll('[role="gridcell"]')].map(cell => cell.textContent.trim())
      )
    );
    return texts.filter(cells => cells.length > 0);
  }

  /**
   * All rows of the newest answer as Copy gives them, by column.
   * @returns {Promise<Record<string, string | number | null>[]>} nothing is null
   */
  async copiedRows() {
    const { page } = this.stage;
    const before = 'what was there before';
    await page.evaluate(text => globalThis.navigator.clipboard.writeText(text), before);
    await this.stage.execute('supply-chain:copy-result');
    const text = await page.evaluate(() => globalThis.navigator.clipboard.readText());
    assert.notEqual(text, before, 'the answer is copied');
    const [names, ...lines] = text
      .trimEnd()
      .split(/\r?\n/)
      .map(line => line.split('\t'));
    const valueOf = cell =>
      /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : cell || null;
    return lines.map(cells =>
      Object.fromEntries(names.map((name, at) => [name, valueOf(cells[at] ?? '')]))
    );
  }

  /**
   * Makes the side area as wide as asked.
   * @param {number} pixels
   */
  async resize(pixels) {
    await this.stage.page.evaluate(width => {
      const panel = globalThis.jupyterapp.shell.node.querySelector('#jp-main-split-panel');
      const total = panel.getBoundingClientRect().width;
      globalThis.jupyterapp.shell._hsplitPanel.setRelativeSizes([0, total - width, width]);
    }, pixels);
    await this.stage.page.waitForFunction(
      ([node, width]) => Math.abs(node.getBoundingClientRect().width - width) < 40,
      [await this.region.elementHandle(), pixels]
    );
  }
}
