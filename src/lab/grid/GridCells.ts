import { isNumeric, textOfCells } from '../../core/answer/textOfCells.js';
import { textOfHeading } from '../../core/answer/textOfHeading.js';
import type { ResultTable, Scalar } from '../../core/database/ResultTable.js';
import type { Cell } from './movedCell.js';

/** From how many characters a cell may be cut off, so that its title tells the rest. */
const longText = 20;

/** Makes a table's cells for the page. Values become text, never markup. */
export class GridCells {
  /** How each column writes its values. */
  readonly formats: readonly ((value: Scalar) => string)[];

  constructor(
    private readonly table: ResultTable,
    locale: string
  ) {
    this.formats = table.columns.map((_, column) => textOfCells(table, column, locale));
  }

  /** @param hint what a heading is good for */
  headings(hint: string): HTMLElement[] {
    return this.table.columns.map(({ name }, column) => {
      const cell = element('div', 'jp-SupplyChain-Grid-heading', 'columnheader');
      cell.setAttribute('aria-sort', 'none');
      cell.title = hint;
      return this.fill(cell, column, textOfHeading(name));
    });
  }

  /**
   * @param row of the table
   * @param place where it is shown, from 0
   */
  row(row: number, place: number): HTMLElement {
    const cells = this.formats.map((format, column) => {
      const text = format(this.table.value(row, column));
      const cell = element('div', 'jp-SupplyChain-Grid-cell', 'gridcell');
      if (text.length > longText) {
        cell.title = text;
      }
      return this.fill(cell, column, text);
    });
    return rowOf(cells, place);
  }

  private fill(cell: HTMLElement, column: number, text: string): HTMLElement {
    cell.setAttribute('aria-colindex', String(column + 1));
    // In a notebook's output `d d` would delete the cell. Around the focus it is too late: the
    // notebook's shortcuts match the focused element itself.
    cell.setAttribute('data-lm-suppress-shortcuts', 'true');
    // A code with digits may not turn the text around it when it is right-to-left.
    const content = document.createElement('bdi');
    content.textContent = text;
    cell.append(content);
    const type = this.table.columns[column]?.type ?? 'text';
    cell.classList.toggle('jp-mod-number', isNumeric(type));
    return cell;
  }
}

/** @param place from 0; -1 is the headings */
export function rowOf(cells: readonly HTMLElement[], place: number): HTMLElement {
  const row = element('div', 'jp-SupplyChain-Grid-row', 'row');
  row.setAttribute('aria-rowindex', String(place + 2));
  row.append(...cells);
  return row;
}

/** Which cell of `grid` an event's target lies in. */
export function cellAt(target: EventTarget | null, grid: HTMLElement): Cell | null {
  const cell =
    target instanceof Element ? target.closest('[role="gridcell"], [role="columnheader"]') : null;
  const row = cell?.parentElement;
  if (!cell || !row || !grid.contains(cell)) {
    return null;
  }
  return {
    row: Number(row.getAttribute('aria-rowindex')) - 2,
    column: Number(cell.getAttribute('aria-colindex')) - 1
  };
}

export function element(tag: string, className: string, role: string): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  node.setAttribute('role', role);
  return node;
}
