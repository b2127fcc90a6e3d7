import { element } from './GridCells.js';
import { bodyHeight, rowWindow, scrollToShow, type Viewport } from './rowWindow.js';

/** Rows drawn beyond both ends of the view, so that scrolling shows no gaps. */
const overscan = 5;
/** Until the grid is in the page and can be measured, in pixels. */
const assumedRowHeight = 26;

export interface GridBodyOptions {
  readonly rowCount: number;
  /** Rows in view until the view can be measured. */
  readonly visibleRows: number;
  readonly drawRow: (place: number) => HTMLElement;
}

/** The rows below the headings, of which only those in view are in the page. */
export class GridBody {
  readonly node = element('div', 'jp-SupplyChain-Grid-body', 'rowgroup');
  /** The rows in the page, by their place. */
  private readonly drawn = new Map<number, HTMLElement>();
  private rowHeight = assumedRowHeight;
  private headHeight = assumedRowHeight;

  /** @param scroller holds the headings and the body */
  constructor(
    private readonly scroller: HTMLElement,
    private readonly options: GridBodyOptions
  ) {}

  row(place: number): HTMLElement | undefined {
    return this.drawn.get(place);
  }

  /**
   * Measures the rows in the page; while they are hidden, what was measured before holds.
   * @param head height of the headings in pixels
   */
  measure(head: number): void {
    const [row] = this.drawn.values();
    const height = row?.getBoundingClientRect().height ?? 0;
    if (height > 0 && head > 0) {
      this.rowHeight = height;
      this.headHeight = head;
    }
  }

  scrollTo(place: number): void {
    this.scroller.scrollTop = scrollToShow(
      place,
      this.viewport(),
      this.options.rowCount,
      this.rowHeight
    );
  }

  /**
   * Brings the page in step with the scroll position.
   * @param kept a row that stays in the page wherever it is: one that left would take the focus
   *   to nowhere; -1 for none
   * @returns the rows in the page, by their place
   */
  draw(kept: number): ReadonlyMap<number, HTMLElement> {
    const { rowCount, drawRow } = this.options;
    this.node.style.height = `${bodyHeight(rowCount, this.rowHeight)}px`;
    const { first, end, top } = rowWindow(this.viewport(), rowCount, this.rowHeight, overscan);
    for (const [place, row] of this.drawn) {
      if ((place < first || place >= end) && place !== kept) {
        row.remove();
        this.drawn.delete(place);
      }
    }
    for (let place = first; place < end; place++) {
      this.add(place, drawRow);
    }
    if (kept >= 0) {
      this.add(kept, drawRow);
    }
    for (const [place, row] of this.drawn) {
      row.style.transform = `translateY(${top + (place - first) * this.rowHeight}px)`;
    }
    return this.drawn;
  }

  /** Takes the rows out of the page, since others are to stand in their places. */
  clear(): void {
    for (const row of this.drawn.values()) {
      row.remove();
    }
    this.drawn.clear();
  }

  private add(place: number, drawRow: (place: number) => HTMLElement): void {
    if (!this.drawn.has(place)) {
      const row = drawRow(place);
      this.drawn.set(place, row);
      this.node.append(row);
    }
  }

  private viewport(): Viewport {
    const { scrollTop, clientHeight } = this.scroller;
    const height = clientHeight - this.headHeight;
    return {
      scrollTop,
      height: height > 0 ? height : this.options.visibleRows * this.rowHeight
    };
  }
}
