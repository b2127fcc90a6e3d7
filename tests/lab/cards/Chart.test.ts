import { RenderMimeRegistry } from '@jupyterlab/rendermime';
import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
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

let renderer: Renderer;
let rendermime: RenderMimeRegistry;
let host: HTMLElement;

beforeEach(() => {
  renderer = new Renderer();
  rendermime = new RenderMimeRegistry();
  rendermime.addFactory({ safe: true, mimeTypes: [mimeType], createRenderer: () => renderer });
  host = document.createElement('div');
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
