import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { IDisposable } from '@lumino/disposable';
import { Widget } from '@lumino/widgets';
import { tableMimeType } from './tableMimeType.js';

/** Draws a result that a notebook's output keeps. */
export class TableRenderer extends Widget implements IRenderMime.IRenderer {
  private grid: IDisposable | null = null;
  private newest: unknown = null;

  constructor(
    private readonly trans: TranslationBundle,
    private readonly locale: string
  ) {
    super();
    this.addClass('jp-SupplyChain-TableOutput');
  }

  override dispose(): void {
    this.grid?.dispose();
    super.dispose();
  }

  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    const data: unknown = model.data[tableMimeType];
    this.newest = data;
    const { drawTableOutput } = await import('./drawTableOutput.js');
    // The output was replaced, or closed, while the code was on its way.
    if (this.isDisposed || this.newest !== data) {
      return;
    }
    this.grid?.dispose();
    const drawn = drawTableOutput(data, this.trans, this.locale);
    this.grid = drawn.grid;
    this.node.replaceChildren(...drawn.nodes);
  }
}
