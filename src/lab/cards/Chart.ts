import type { IThemeManager } from '@jupyterlab/apputils';
import { MimeModel, type IRenderMimeRegistry } from '@jupyterlab/rendermime';
import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import type { PartialJSONObject } from '@lumino/coreutils';
import type { IDisposable } from '@lumino/disposable';
import { Signal } from '@lumino/signaling';
import { Widget } from '@lumino/widgets';
import type { ChartSpecification } from '../../core/charts/ChartSpecification.js';
import { chartConfig } from './chartConfig.js';

const mimeType = 'application/vnd.vegalite.v5+json';
/** How long the width must have kept still before a chart is drawn again, in milliseconds. */
const settleTime = 150;

export interface ChartOptions {
  readonly specification: ChartSpecification;
  readonly rendermime: IRenderMimeRegistry;
  readonly themes: IThemeManager | null;
  /** The renderer is missing, or could not draw. */
  readonly onFailure: () => void;
}

/**
 * A chart in an element, drawn by JupyterLab's own Vega; again whenever theme or width change, and
 * not before the element can be seen.
 */
export class Chart implements IDisposable {
  private renderer: (IRenderMime.IRenderer & Widget) | null = null;
  private readonly resized: ResizeObserver;
  /** What was drawn last, in pixels. */
  private drawnWidth = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private disposed = false;

  constructor(
    private readonly host: HTMLElement,
    private readonly options: ChartOptions
  ) {
    this.resized = new ResizeObserver(() => {
      clearTimeout(this.timer);
      if (host.clientWidth !== this.drawnWidth) {
        // What was hidden is drawn at once; what is being dragged, when it rests.
        this.timer = setTimeout(this.draw, this.drawnWidth === 0 ? 0 : settleTime);
      }
    });
    this.resized.observe(host);
    options.themes?.themeChanged.connect(this.restyle, this);
    this.draw();
  }

  get isDisposed(): boolean {
    return this.disposed;
  }

  dispose(): void {
    if (!this.disposed) {
      this.disposed = true;
      clearTimeout(this.timer);
      this.resized.disconnect();
      Signal.clearData(this);
      this.renderer?.dispose();
    }
  }

  /** Also a chart that is hidden now: it is drawn anew when it is shown. */
  private readonly restyle = (): void => {
    this.drawnWidth = 0;
    this.draw();
  };

  private readonly draw = (): void => {
    const { specification, rendermime, onFailure } = this.options;
    if (this.disposed) {
      return;
    }
    if (!this.renderer) {
      if (!rendermime.mimeTypes.includes(mimeType)) {
        onFailure();
        return;
      }
      this.renderer = rendermime.createRenderer(mimeType);
      Widget.attach(this.renderer, this.host);
    }
    const width = this.host.clientWidth;
    if (width === 0) {
      // Hidden, by a collapsed side area for one.
      return;
    }
    this.drawnWidth = width;
    const style = getComputedStyle(this.host);
    const chart = {
      ...specification,
      // Pixels in place of 'container', which Vega would measure by itself whenever the window
      // changes: fitting a chart into a width of zero, it never ends and the page hangs.
      width,
      autosize: { type: 'fit-x', contains: 'padding' },
      config: { ...chartConfig(name => style.getPropertyValue(name).trim()) }
    };
    const model = new MimeModel({
      data: {
        [mimeType]: chart as unknown as PartialJSONObject,
        // Present, so that the renderer does not also make a picture of the chart for a file.
        'image/png': 'none'
      },
      // Without `ast` Vega compiles expressions by `Function`, which a strict page forbids.
      metadata: { [mimeType]: { embed_options: { ast: true, actions: false } } }
    });
    this.renderer.renderModel(model).catch(() => {
      if (!this.disposed) {
        onFailure();
      }
    });
  };
}
