import { GridBody } from '../../../src/lab/grid/GridBody.js';

const rowHeight = 20;
let scroller: HTMLElement;
let body: GridBody;
let made: number[];
let shown: number;

beforeEach(() => {
  made = [];
  shown = rowHeight;
  scroller = document.createElement('div');
  body = new GridBody(scroller, {
    rowCount: 1000,
    visibleRows: 10,
    drawRow: place => {
      made.push(place);
      const row = document.createElement('div');
      row.getBoundingClientRect = () => ({ height: shown }) as DOMRect;
      return row;
    }
  });
  scroller.append(body.node);
  body.draw(-1);
  body.measure(2 * rowHeight);
});

it('is as high as all its rows, of which it makes those in view and a few more', () => {
  const rows = body.draw(-1);
  expect(body.node.style.height).toBe('20000px');
  expect([...rows.keys()]).toEqual(Array.from({ length: 15 }, (_, place) => place));
  expect(rows.get(3)?.style.transform).toBe('translateY(60px)');
});

it('makes a row once while it stays in view', () => {
  body.draw(-1);
  scroller.scrollTop = rowHeight;
  body.draw(-1);
  expect(made.filter(place => place === 3)).toHaveLength(1);
});

it('keeps one row in the page wherever it scrolls, in its place', () => {
  body.draw(2);
  scroller.scrollTop = 500 * rowHeight;
  const rows = body.draw(2);
  expect(rows.get(2)?.style.transform).toBe('translateY(40px)');
  expect(body.row(2)?.parentElement).toBe(body.node);
  expect(body.row(3)).toBeUndefined();
});

it('keeps the height that it knew while it is hidden', () => {
  shown = 0;
  body.measure(0);
  body.draw(-1);
  expect(body.node.style.height).toBe('20000px');
});
