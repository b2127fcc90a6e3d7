import type { IThemeManager } from '@jupyterlab/apputils';
import { RenderMimeRegistry } from '@jupyterlab/rendermime';
import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import { Signal } from '@lumino/signaling';
import { Widget } from '@lumino/widgets';
import { Chart } from '../../../src/lab/cards/Chart.js';
import { settled } from '../conversation/ScriptedAssistant.js';

const mimeType = 'application/vnd.vegalite.v5+json';
const specification = {
  $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
  mark: 'bar'
} as const;

class Renderer extends Widget {
  readonly drawn: IRenderMime.IMimeModel[] = [];
  renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    this.drawn.push(model);
    return Promise.resolve();
  }
}

let width: number;
let resize: () => void;
let renderer: Renderer;
let rendermime: RenderMimeRegistry;
let host: HTMLElement;

beforeAll(() => {
  globalThis.ResizeObserver = class implements ResizeObserver {
    constructor(callback: ResizeObserverCallback) {
      resize = () => {
        callback([], this);
      };
    }
    observe(): void {
      return;
    }
    unobserve(): void {
      return;
    }
    disconnect(): void {
      resize = () => undefined;
    }
  };
});

beforeEach(() => {
  width = 300;
  renderer = new Renderer();
  rendermime = new RenderMimeRegistry();
  rendermime.addFactory({ safe: true, mimeTypes: [mimeType], createRenderer: () => renderer });
  host = document.createElement('div');
  // jsdom has no layout.
  Object.defineProperty(host, 'clientWidth', { get: () => width });
  host.style.setProperty('--jp-ui-font-color1', 'rgb(1, 2, 3)');
  document.body.append(host);
});

it('is drawn by JupyterLab’s renderer, without code made from text', () => {
  const chart = new Chart(host, { specification, rendermime, themes: null, onFailure: jest.fn() });
  const [model] = renderer.drawn;
  expect(host.contains(renderer.node)).toBe(true);
  expect(model?.data[mimeType]).toMatchObject({ mark: 'bar' });
  expect(model?.metadata[mimeType]).toEqual({ embed_options: { ast: true, actions: false } });
  chart.dispose();
  expect(renderer.isDisposed).toBe(true);
});

it('wears the colours of the theme', () => {
  const chart = new Chart(host, { specification, rendermime, themes: null, onFailure: jest.fn() });
  expect(renderer.drawn[0]?.data[mimeType]).toMatchObject({
    config: { background: 'transparent', title: { color: 'rgb(1, 2, 3)' } }
  });
  chart.dispose();
});

describe('the width', () => {
  const draw = (): Chart =>
    new Chart(host, {
      specification: { ...specification, width: 'container' },
      rendermime,
      themes: null,
      onFailure: jest.fn()
    });
  const widths = (): unknown[] =>
    renderer.drawn.map(({ data }) => (data[mimeType] as unknown as { width: unknown }).width);

  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('is told in pixels, so that Vega does not measure a page that hides it', () => {
    const chart = draw();
    expect(widths()).toEqual([300]);
    chart.dispose();
  });

  it('is waited for where the chart cannot be seen yet', () => {
    width = 0;
    const chart = draw();
    jest.runAllTimers();
    expect(widths()).toEqual([]);
    width = 280;
    resize();
    jest.runAllTimers();
    expect(widths()).toEqual([280]);
    chart.dispose();
  });

  it('may go and come back without another drawing', () => {
    const chart = draw();
    width = 0;
    resize();
    jest.runAllTimers();
    width = 300;
    resize();
    jest.runAllTimers();
    expect(widths()).toEqual([300]);
    chart.dispose();
  });

  it('is followed when it rests', () => {
    const chart = draw();
    for (width = 310; width <= 350; width += 10) {
      resize();
      jest.advanceTimersByTime(100);
    }
    width = 350;
    resize();
    jest.runAllTimers();
    expect(widths()).toEqual([300, 350]);
    chart.dispose();
  });
});

it('wears a theme that changed while it was hidden', () => {
  jest.useFakeTimers();
  const themes = { themeChanged: new Signal<object, void>({}) };
  const chart = new Chart(host, {
    specification,
    rendermime,
    themes: themes as unknown as IThemeManager,
    onFailure: jest.fn()
  });
  width = 0;
  resize();
  host.style.setProperty('--jp-ui-font-color1', 'rgb(9, 9, 9)');
  themes.themeChanged.emit();
  width = 300;
  resize();
  jest.runAllTimers();
  jest.useRealTimers();
  expect(renderer.drawn).toHaveLength(2);
  expect(renderer.drawn[1]?.data[mimeType]).toMatchObject({
    config: { title: { color: 'rgb(9, 9, 9)' } }
  });
  chart.dispose();
});

it('says so when nothing can draw it', () => {
  const onFailure = jest.fn();
  const chart = new Chart(host, {
    specification,
    rendermime: new RenderMimeRegistry(),
    themes: null,
    onFailure
  });
  expect(onFailure).toHaveBeenCalledTimes(1);
  chart.dispose();
});

it('says so when drawing fails, but not after it is gone', async () => {
  renderer.renderModel = () => Promise.reject(new Error('bad specification'));
  const onFailure = jest.fn();
  new Chart(host, { specification, rendermime, themes: null, onFailure });
  await settled();
  expect(onFailure).toHaveBeenCalledTimes(1);

  renderer = new Renderer();
  renderer.renderModel = () => Promise.reject(new Error('bad specification'));
  new Chart(host, { specification, rendermime, themes: null, onFailure }).dispose();
  await settled();
  expect(onFailure).toHaveBeenCalledTimes(1);
});
