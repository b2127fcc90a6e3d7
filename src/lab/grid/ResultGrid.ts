import type { TranslationBundle } from '@jupyterlab/translation';
import type { IDisposable } from '@lumino/disposable';
import type { ResultTable } from '../../core/database/ResultTable.js';
import { columnWidths } from './columnWidths.js';
import { GridBody } from './GridBody.js';
import { cellAt, element, GridCells, rowOf } from './GridCells.js';
import { GridSelection } from './GridSelection.js';
import { movedCell, type Cell } from './movedCell.js';
import { sortedRows, type SortDirection } from './sortedRows.js';
import { tsvOf } from './tsvOf.js';
import '../../../style/grid.css';

const visibleRows = 10;
const events = ['scroll', 'keydown', 'mousedown', 'click', 'focusin', 'copy'] as const;

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
  private readonly head: HTMLElement;
  private readonly headings: readonly HTMLElement[];
  private readonly body: GridBody;
  private readonly selection = new GridSelection();
  private readonly resized: ResizeObserver;
  private order: Uint32Array | null = null;
  private sort: Sort | null = null;
  private disposed = false;

  constructor({ table, trans, locale, label }: ResultGridOptions) {
    this.table = table;
    this.locale = locale;
    const cells = new GridCells(table, locale);
    this.node = element('div', 'jp-SupplyChain-Grid', 'grid');
    this.node.setAttribute('aria-label', label);
    this.node.setAttribute('aria-rowcount', String(table.rowCount + 1));
    this.node.setAttribute('aria-colcount', String(table.columns.length));
    this.node.setAttribute('aria-multiselectable', 'true');
    const widths = columnWidths(table, cells.formats);
    this.node.style.setProperty('--jp-SupplyChain-Grid-columns', tracks(widths));
    this.node.style.setProperty('--jp-SupplyChain-Grid-width', `calc(${widths.join(' + ')})`);
    this.headings = cells.headings(trans.__('Press Enter to sort'));
    this.head = element('div', 'jp-SupplyChain-Grid-head', 'rowgroup');
    this.head.append(rowOf(this.headings, -1));
    this.body = new GridBody(this.node, {
      rowCount: table.rowCount,
      visibleRows,
      drawRow: place => cells.row(this.rowAt(place), place)
    });
    this.node.append(this.head, this.body.node);
    for (const type of events) {
      this.node.addEventListener(type, this);
    }
    this.resized = new ResizeObserver(() => {
      this.body.measure(this.head.getBoundingClientRect().height);
      this.draw();
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
    for (const type of events) {
      this.node.removeEventListener(type, this);
    }
    this.node.remove();
    this.body.clear();
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
    const { active } = this.selection;
    if (event.key === 'Enter' && active.row < 0) {
      event.preventDefault();
      event.stopPropagation();
      this.sortBy(active.column);
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      event.stopPropagation();
      const lastRow = this.table.rowCount - 1;
      this.selection.stretch(
        { row: Math.min(0, lastRow), column: 0 },
        { row: lastRow, column: this.table.columns.length - 1 }
      );
      this.focusActive();
      return;
    }
    const moved = movedCell(active, event, {
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
    const cell = cellAt(event.target, this.node);
    if (cell && event.button === 0 && event.shiftKey) {
      // Without this the browser would select the text between the two clicks.
      event.preventDefault();
      this.activate(cell, true);
    }
  }

  private onClick(event: MouseEvent): void {
    const cell = cellAt(event.target, this.node);
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
    const cell = cellAt(event.target, this.node);
    if (cell && !this.selection.isActive(cell)) {
      this.selection.moveTo(cell, false);
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
    const { range } = this.selection;
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
    this.body.clear();
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
    this.selection.moveTo(cell, extend);
    this.focusActive();
  }

  private focusActive(): void {
    const { row, column } = this.selection.active;
    if (row >= 0) {
      this.body.scrollTo(row);
    }
    this.draw();
    const cells = row < 0 ? this.headings : this.body.row(row)?.children;
    const cell = cells?.[column];
    if (cell instanceof HTMLElement) {
      cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  /** Brings the page in step with the scroll position, the order, and the selection. */
  private draw(): void {
    for (const [place, row] of this.body.draw(this.selection.active.row)) {
      this.mark(row.children, place);
    }
    this.mark(this.headings, -1);
  }

  private mark(cells: ArrayLike<Element>, row: number): void {
    for (let column = 0; column < cells.length; column++) {
      const cell = { row, column };
      cells[column]?.setAttribute('tabindex', this.selection.isActive(cell) ? '0' : '-1');
      cells[column]?.setAttribute('aria-selected', String(this.selection.isSelected(cell)));
    }
  }

  private rowAt(place: number): number {
    return this.order?.[place] ?? place;
  }
}

/** Columns share what is left over, none becomes narrower than its text. */
function tracks(widths: readonly string[]): string {
  return widths.map(width => `minmax(calc(${width}), 1fr)`).join(' ');
}
