import type { TranslationBundle } from '@jupyterlab/translation';
import type { IDisposable } from '@lumino/disposable';
import { isNumeric, textOfCells } from '../../core/answer/textOfCells.js';
import { textOfHeading } from '../../core/answer/textOfHeading.js';
import type { ResultTable, Scalar } from '../../core/database/ResultTable.js';
import { columnWidths } from './columnWidths.js';
import { movedCell, type Cell } from './movedCell.js';
import { bodyHeight, rowWindow, scrollToShow, type Viewport } from './rowWindow.js';
import { sortedRows, type SortDirection } from './sortedRows.js';
import { tsvOf, type CellRange } from './tsvOf.js';
import '../../../style/grid.css';

const visibleRows = 10;
const overscan = 5;
/** Until the grid is in the page and can be measured, in pixels. */
const assumedRowHeight = 26;

interface Sort {
  readonly column: number;
  readonly direction: SortDirection;
}

export interface ResultGridOptions {
  readonly table: ResultTable;
  readonly trans: TranslationBundle;
  /** BCP 47; how numbers and dates are written. */
  readonly locale: string;
  /** What the table holds, for those who do not see it. */
  readonly label: string;
}

/**
 * A table that draws only the rows in view: read, sort and copy with the mouse or the keyboard
 * alone. Values reach the page as text, never as markup.
 */
export class ResultGrid implements IDisposable {
  readonly node: HTMLElement;
  private readonly table: ResultTable;
  private readonly locale: string;
  private readonly formats: readonly ((value: Scalar) => string)[];
  private readonly head: HTMLElement;
  private readonly body: HTMLElement;
  private readonly headings: readonly HTMLElement[];
  /** The rows in the page, by their place. */
  private readonly drawn = new Map<number, HTMLElement>();
  private readonly resized: ResizeObserver;
  private order: Uint32Array | null = null;
  private sort: Sort | null = null;
  /** The one cell that the Tab key reaches; row -1 is the headings. */
  private active: Cell = { row: -1, column: 0 };
  private anchor: Cell = { row: -1, column: 0 };
  private rowHeight = assumedRowHeight;
  private disposed = false;

  constructor(options: ResultGridOptions) {
    this.table = options.table;
    this.locale = options.locale;
    this.formats = this.table.columns.map((_, column) =>
      textOfCells(this.table, column, this.locale)
    );
    this.node = element('div', 'jp-SupplyChain-Grid', 'grid');
    this.node.setAttribute('aria-label', options.label);
    this.node.setAttribute('aria-rowcount', String(this.table.rowCount + 1));
    this.node.setAttribute('aria-colcount', String(this.table.columns.length));
    this.node.setAttribute('aria-multiselectable', 'true');
    const widths = columnWidths(this.table, this.formats);
    this.node.style.setProperty('--jp-SupplyChain-Grid-columns', tracks(widths));
    this.node.style.setProperty('--jp-SupplyChain-Grid-width', `calc(${widths.join(' + ')})`);
    this.headings = this.table.columns.map((_, column) =>
      this.drawHeading(column, options.trans.__('Press Enter to sort'))
    );
    this.head = element('div', 'jp-SupplyChain-Grid-head', 'rowgroup');
    const headRow = element('div', 'jp-SupplyChain-Grid-row', 'row');
    headRow.setAttribute('aria-rowindex', '1');
    headRow.append(...this.headings);
    this.head.append(headRow);
    this.body = element('div', 'jp-SupplyChain-Grid-body', 'rowgroup');
    this.node.append(this.head, this.body);
    this.node.addEventListener('scroll', this);
    this.node.addEventListener('keydown', this);
    this.node.addEventListener('mousedown', this);
    this.node.addEventListener('click', this);
    this.node.addEventListener('focusin', this);
    this.node.addEventListener('copy', this);
    this.resized = new ResizeObserver(() => {
      this.measure();
    });
    this.resized.observe(this.node);
    this.draw();
  }

  get isDisposed(): boolean {
    return this.disposed;
  }

  dispose(): void {
    if (this.disposed) {
      return;
    }
    this.disposed = true;
    this.resized.disconnect();
    for (const type of ['scroll', 'keydown', 'mousedown', 'click', 'focusin', 'copy']) {
      this.node.removeEventListener(type, this);
    }
    this.node.remove();
    this.drawn.clear();
  }

  handleEvent(event: Event): void {
    switch (event.type) {
      case 'scroll':
        this.draw();
        break;
      case 'keydown':
        this.onKey(event as KeyboardEvent);
        break;
      case 'mousedown':
        this.onMouseDown(event as MouseEvent);
        break;
      case 'click':
        this.onClick(event as MouseEvent);
        break;
      case 'focusin':
        this.onFocus(event as FocusEvent);
        break;
      case 'copy':
        this.onCopy(event as ClipboardEvent);
        break;
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.leave();
      return;
    }
    if (event.key === 'Enter' && this.active.row < 0) {
      event.preventDefault();
      event.stopPropagation();
      this.sortBy(this.active.column);
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      event.stopPropagation();
      this.anchor = { row: Math.min(0, this.table.rowCount - 1), column: 0 };
      this.active = { row: this.table.rowCount - 1, column: this.table.columns.length - 1 };
      this.focusActive();
      return;
    }
    const moved = movedCell(this.active, event, {
      rows: this.table.rowCount,
      columns: this.table.columns.length,
      page: visibleRows
    });
    if (moved) {
      event.preventDefault();
      event.stopPropagation();
      this.activate(moved, event.shiftKey);
    }
  }

  private onMouseDown(event: MouseEvent): void {
    const cell = this.cellAt(event.target);
    if (cell && event.button === 0 && event.shiftKey) {
      // Without this the browser would select the text between the two clicks.
      event.preventDefault();
      this.activate(cell, true);
    }
  }

  private onClick(event: MouseEvent): void {
    const cell = this.cellAt(event.target);
    if (!cell || event.shiftKey) {
      return;
    }
    if (document.getSelection()?.isCollapsed === false) {
      return;
    }
    this.activate(cell, false);
    if (cell.row < 0) {
      this.sortBy(cell.column);
    }
  }

  /** Focus that comes by a click, a screen reader or from outside makes its cell the active one. */
  private onFocus(event: FocusEvent): void {
    const cell = this.cellAt(event.target);
    if (cell && (cell.row !== this.active.row || cell.column !== this.active.column)) {
      this.active = cell;
      this.anchor = cell;
      this.draw();
    }
  }

  private onCopy(event: ClipboardEvent): void {
    if (document.getSelection()?.isCollapsed === false || !event.clipboardData) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    event.clipboardData.setData('text/plain', this.selectedText());
  }

  private selectedText(): string {
    const range = this.selection();
    if (range.firstRow >= 0) {
      return tsvOf(this.table, range, place => this.rowAt(place));
    }
    const headings = this.headings
      .slice(range.firstColumn, range.lastColumn + 1)
      .map(heading => heading.textContent ?? '')
      .join('\t');
    return range.lastRow < 0
      ? headings
      : `${headings}\n${tsvOf(this.table, { ...range, firstRow: 0 }, place => this.rowAt(place))}`;
  }

  /** Enter and click go round: ascending, descending, as it came. */
  private sortBy(column: number): void {
    const before = this.sort?.column === column ? this.sort.direction : null;
    const direction = before === null ? 'ascending' : before === 'ascending' ? 'descending' : null;
    this.sort = direction && { column, direction };
    this.order = direction && sortedRows(this.table, column, direction, this.locale);
    this.headings.forEach((heading, index) => {
      heading.setAttribute('aria-sort', this.sort?.column === index ? this.sort.direction : 'none');
    });
    for (const row of this.drawn.values()) {
      row.remove();
    }
    this.drawn.clear();
    this.draw();
  }

  private leave(): void {
    const around = this.node.parentElement?.closest<HTMLElement>('[tabindex]');
    if (around) {
      around.focus();
    } else if (document.activeElement instanceof HTMLElement) {
      document.activeElement.blur();
    }
  }

  private activate(cell: Cell, extend: boolean): void {
    this.active = cell;
    if (!extend) {
      this.anchor = cell;
    }
    this.focusActive();
  }

  private focusActive(): void {
    if (this.active.row >= 0) {
      this.node.scrollTop = scrollToShow(
        this.active.row,
        this.viewport(),
        this.table.rowCount,
        this.rowHeight
      );
    }
    this.draw();
    const cell = this.activeElement();
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private activeElement(): HTMLElement | undefined {
    const { row, column } = this.active;
    const cells = row < 0 ? this.headings : this.drawn.get(row)?.children;
    const cell = cells?.[column];
    return cell instanceof HTMLElement ? cell : undefined;
  }

  private measure(): void {
    const height = this.head.getBoundingClientRect().height;
    // Zero while the panel is hidden: what was measured before still holds.
    if (height > 0) {
      this.rowHeight = height;
    }
    this.draw();
  }

  private viewport(): Viewport {
    const height = this.node.clientHeight - this.rowHeight;
    return {
      scrollTop: this.node.scrollTop,
      height: height > 0 ? height : visibleRows * this.rowHeight
    };
  }

  /** Brings the page in step with the scroll position, the order, and the active cell. */
  private draw(): void {
    const { rowCount } = this.table;
    this.body.style.height = `${bodyHeight(rowCount, this.rowHeight)}px`;
    const { first, end, top } = rowWindow(this.viewport(), rowCount, this.rowHeight, overscan);
    const wanted = new Set<number>();
    for (let place = first; place < end; place++) {
      wanted.add(place);
    }
    if (this.active.row >= 0) {
      // A focused cell that left the page would lose the focus to nowhere.
      wanted.add(this.active.row);
    }
    for (const [place, row] of this.drawn) {
      if (!wanted.has(place)) {
        row.remove();
        this.drawn.delete(place);
      }
    }
    const selected = this.selection();
    for (const place of wanted) {
      let row = this.drawn.get(place);
      if (!row) {
        row = this.drawRow(place);
        this.drawn.set(place, row);
        this.body.append(row);
      }
      row.style.transform = `translateY(${top + (place - first) * this.rowHeight}px)`;
      this.mark(row.children, place, selected);
    }
    this.mark(this.headings, -1, selected);
  }

  private mark(cells: ArrayLike<Element>, place: number, selected: CellRange): void {
    const several =
      selected.firstRow !== selected.lastRow || selected.firstColumn !== selected.lastColumn;
    const rowSelected = several && place >= selected.firstRow && place <= selected.lastRow;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      const active = place === this.active.row && column === this.active.column;
      cell?.setAttribute('tabindex', active ? '0' : '-1');
      cell?.setAttribute(
        'aria-selected',
        String(rowSelected && column >= selected.firstColumn && column <= selected.lastColumn)
      );
    }
  }

  private selection(): CellRange {
    return {
      firstRow: Math.min(this.active.row, this.anchor.row),
      lastRow: Math.max(this.active.row, this.anchor.row),
      firstColumn: Math.min(this.active.column, this.anchor.column),
      lastColumn: Math.max(this.active.column, this.anchor.column)
    };
  }

  private rowAt(place: number): number {
    return this.order?.[place] ?? place;
  }

  private drawHeading(column: number, hint: string): HTMLElement {
    const heading = this.table.columns[column];
    const cell = element('div', 'jp-SupplyChain-Grid-heading', 'columnheader');
    cell.setAttribute('aria-colindex', String(column + 1));
    cell.setAttribute('aria-sort', 'none');
    cell.title = hint;
    this.fill(cell, column, textOfHeading(heading?.name ?? ''));
    return cell;
  }

  private drawRow(place: number): HTMLElement {
    const row = element('div', 'jp-SupplyChain-Grid-row', 'row');
    row.setAttribute('aria-rowindex', String(place + 2));
    row.append(
      ...this.formats.map((format, column) => {
        const text = format(this.table.value(this.rowAt(place), column));
        const cell = element('div', 'jp-SupplyChain-Grid-cell', 'gridcell');
        cell.setAttribute('aria-colindex', String(column + 1));
        this.fill(cell, column, text);
        if (text.length > 20) {
          cell.title = text;
        }
        return cell;
      })
    );
    return row;
  }

  /** `<bdi>`: a code with digits may not turn the text around it when it is right-to-left. */
  private fill(cell: HTMLElement, column: number, text: string): void {
    // In a notebook's output `d d` would delete the cell. Around the focus it is too late: the
    // notebook's shortcuts match the focused element itself.
    cell.setAttribute('data-lm-suppress-shortcuts', 'true');
    const content = document.createElement('bdi');
    content.textContent = text;
    cell.append(content);
    const type = this.table.columns[column]?.type ?? 'text';
    cell.classList.toggle('jp-mod-number', isNumeric(type));
  }

  private cellAt(target: EventTarget | null): Cell | null {
    const cell =
      target instanceof Element ? target.closest('[role="gridcell"], [role="columnheader"]') : null;
    const row = cell?.parentElement;
    if (!cell || !row || !this.node.contains(cell)) {
      return null;
    }
    return {
      row: Number(row.getAttribute('aria-rowindex')) - 2,
      column: Number(cell.getAttribute('aria-colindex')) - 1
    };
  }
}

/** Columns share what is left over, none becomes narrower than its text. */
function tracks(widths: readonly string[]): string {
  return widths.map(width => `minmax(calc(${width}), 1fr)`).join(' ');
}

function element(tag: string, className: string, role: string): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  node.setAttribute('role', role);
  return node;
}
