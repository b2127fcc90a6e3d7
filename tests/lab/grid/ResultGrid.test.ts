import { nullTranslator } from '@jupyterlab/translation';
import { tableOfRows, type ResultTable } from '../../../src/core/database/ResultTable.js';
import { ResultGrid } from '../../../src/lab/grid/ResultGrid.js';

const small = tableOfRows(
  [
    { name: 'product_code', type: 'text' },
    { name: 'current_stock', type: 'integer' }
  ],
  [
    ['P2', 1200],
    ['<b>P1</b>', null],
    ['=1+1', 7]
  ],
  '2025-06-18'
);

let grid: ResultGrid;

function show(table: ResultTable): ResultGrid {
  grid = new ResultGrid({
    table,
    trans: nullTranslator.load('supply_chain_assistant'),
    locale: 'en',
    label: 'Stock'
  });
  document.body.append(grid.node);
  return grid;
}

function many(rowCount: number): ResultTable {
  return { ...small, rowCount, value: row => row };
}

const cellTexts = (): string[][] =>
  [...grid.node.querySelectorAll('[role="rowgroup"]:last-child > [role="row"]')]
    .sort((a, b) => rowIndex(a) - rowIndex(b))
    .map(row => [...row.children].map(cell => cell.textContent ?? ''));
const rowIndex = (row: Element): number => Number(row.getAttribute('aria-rowindex'));
const headings = (): HTMLElement[] => [
  ...grid.node.querySelectorAll<HTMLElement>('[role="columnheader"]')
];
const focused = (): string => {
  const cell = document.activeElement;
  return `${cell?.parentElement?.getAttribute('aria-rowindex') ?? '-'}:${cell?.getAttribute('aria-colindex') ?? '-'}`;
};
function press(key: string, modifiers: KeyboardEventInit = {}): boolean {
  return (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers })
  );
}
function copy(): string | undefined {
  const event = new Event('copy', { bubbles: true, cancelable: true });
  let text: string | undefined;
  Object.assign(event, {
    clipboardData: {
      setData: (_: string, data: string) => {
        text = data;
      }
    }
  });
  document.activeElement?.dispatchEvent(event);
  return text;
}

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

afterEach(() => {
  grid.dispose();
});

describe('what it shows', () => {
  it('says how large the whole table is, whatever is drawn of it', () => {
    show(many(100_000));
    expect(grid.node.getAttribute('role')).toBe('grid');
    expect(grid.node.getAttribute('aria-label')).toBe('Stock');
    expect(grid.node.getAttribute('aria-rowcount')).toBe('100001');
    expect(grid.node.getAttribute('aria-colcount')).toBe('2');
    expect(cellTexts().length).toBeLessThan(30);
  });

  it('writes headings for people and values as text only', () => {
    show(small);
    expect(headings().map(heading => heading.textContent)).toEqual([
      'Product code',
      'Current stock'
    ]);
    expect(cellTexts()).toEqual([
      ['P2', '1,200'],
      ['<b>P1</b>', ''],
      ['=1+1', '7']
    ]);
    expect(grid.node.querySelector('b')).toBeNull();
    expect(grid.node.querySelectorAll('bdi')).toHaveLength(8);
  });

  it('shows a table without rows', () => {
    show(tableOfRows(small.columns, [], '2025-06-18'));
    expect(cellTexts()).toEqual([]);
    headings()[0]?.focus();
    press('ArrowDown');
    press('End', { ctrlKey: true });
    press('a', { ctrlKey: true });
    expect(focused()).toBe('1:2');
  });

  it('draws the rows of the place that is scrolled to', () => {
    show(many(100_000));
    grid.node.scrollTop = 26 * 500;
    grid.node.dispatchEvent(new Event('scroll'));
    expect(cellTexts()[0]).toEqual(['495', '495']);
  });
});

describe('with the keyboard', () => {
  it('is one stop for the Tab key', () => {
    show(small);
    expect(grid.node.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    headings()[1]?.focus();
    press('ArrowDown');
    expect(grid.node.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(document.activeElement?.getAttribute('tabindex')).toBe('0');
  });

  it('moves by cell, by page and to the ends, and stays inside', () => {
    show(many(1000));
    headings()[0]?.focus();
    const path = [
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
      'PageDown',
      'Home',
      'ArrowLeft',
      'PageUp'
    ];
    expect(
      path.map(key => {
        press(key);
        return focused();
      })
    ).toEqual(['2:1', '2:2', '2:2', '12:2', '12:1', '12:1', '2:1']);
    press('End', { ctrlKey: true });
    expect(focused()).toBe('1001:2');
    press('Home', { ctrlKey: true });
    expect(focused()).toBe('2:1');
    press('ArrowUp');
    press('ArrowUp');
    expect(focused()).toBe('1:1');
  });

  it("keeps the notebook's shortcuts away from where the focus is", () => {
    show(small);
    headings()[0]?.focus();
    press('ArrowDown');
    expect(document.activeElement?.hasAttribute('data-lm-suppress-shortcuts')).toBe(true);
  });

  it('keeps the focus when its row is scrolled out of view', () => {
    show(many(1000));
    headings()[0]?.focus();
    press('ArrowDown');
    grid.node.scrollTop = 26 * 500;
    grid.node.dispatchEvent(new Event('scroll'));
    expect(focused()).toBe('2:1');
  });

  it('leaves other keys alone', () => {
    show(small);
    headings()[0]?.focus();
    expect(press('x')).toBe(true);
    expect(press('ArrowDown')).toBe(false);
  });

  it('is left by Escape, to what is around it', () => {
    const around = document.createElement('div');
    around.tabIndex = -1;
    document.body.append(around);
    around.append(show(small).node);
    headings()[0]?.focus();
    press('Escape');
    expect(document.activeElement).toBe(around);
    around.remove();
  });
});

describe('sorting', () => {
  const sorts = (): (string | null)[] => headings().map(each => each.getAttribute('aria-sort'));

  it('goes round on Enter: ascending, descending, as it came', () => {
    show(small);
    headings()[1]?.focus();
    press('Enter');
    expect(sorts()).toEqual(['none', 'ascending']);
    expect(cellTexts().map(([code]) => code)).toEqual(['=1+1', 'P2', '<b>P1</b>']);
    press('Enter');
    expect(sorts()).toEqual(['none', 'descending']);
    expect(cellTexts().map(([code]) => code)).toEqual(['P2', '=1+1', '<b>P1</b>']);
    press('Enter');
    expect(sorts()).toEqual(['none', 'none']);
    expect(cellTexts().map(([code]) => code)).toEqual(['P2', '<b>P1</b>', '=1+1']);
  });

  it('takes one column at a time, by a click too', () => {
    show(small);
    headings()[1]?.click();
    headings()[0]?.click();
    expect(sorts()).toEqual(['ascending', 'none']);
  });
});

describe('copying', () => {
  it('takes the cell, as a plain number', () => {
    show(small);
    headings()[1]?.focus();
    press('ArrowDown');
    expect(copy()).toBe('1200');
  });

  it('takes what Shift and the arrows selected, in the order shown, safe in a spreadsheet', () => {
    show(small);
    headings()[1]?.focus();
    press('Enter');
    headings()[0]?.focus();
    press('ArrowDown');
    press('ArrowRight', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    expect(copy()).toBe("'=1+1\t7\nP2\t1200");
    expect(grid.node.querySelectorAll('[aria-selected="true"]')).toHaveLength(4);
  });

  it('takes all after Ctrl+A', () => {
    show(small);
    headings()[0]?.focus();
    press('a', { ctrlKey: true });
    expect(copy()).toBe("P2\t1200\n<b>P1</b>\t\n'=1+1\t7");
  });
});

it('leaves the page when it is disposed', () => {
  const { node } = show(small);
  grid.dispose();
  grid.dispose();
  expect(node.isConnected).toBe(false);
  expect(grid.isDisposed).toBe(true);
});
