// What JupyterLab's modules expect of a browser and jsdom lacks.
const { TextDecoder, TextEncoder } = require('node:util');

class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}

Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  IntersectionObserver: Observer,
  ResizeObserver: Observer,
  DragEvent: class DragEvent extends MouseEvent {},
  matchMedia: query => ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {}
  })
});
