/** The tallest body that every browser lays out right; Firefox caps near 17.9 million pixels. */
const tallestBody = 16_000_000;

export interface Viewport {
  /** Pixels scrolled from the top of the body. */
  readonly scrollTop: number;
  /** Pixels of the body that can be seen. */
  readonly height: number;
}

export interface RowWindow {
  /** The first row to draw, and the one after the last. */
  readonly first: number;
  readonly end: number;
  /** Where the first row lies, in pixels from the top of the body. */
  readonly top: number;
}

/** Height of the body in pixels; below the true height where that is more than a browser takes. */
export function bodyHeight(rowCount: number, rowHeight: number): number {
  return Math.min(rowCount * rowHeight, tallestBody);
}

/**
 * The rows in view, with `overscan` more at both ends.
 *
 * Above `tallestBody` a pixel of the scroll bar stands for more than a pixel of rows.
 */
export function rowWindow(
  viewport: Viewport,
  rowCount: number,
  rowHeight: number,
  overscan: number
): RowWindow {
  const offset = viewport.scrollTop * scaleOf(viewport, rowCount, rowHeight);
  const first = clamp(Math.floor(offset / rowHeight) - overscan, rowCount);
  const end = clamp(Math.ceil((offset + viewport.height) / rowHeight) + overscan, rowCount);
  return { first, end, top: viewport.scrollTop + first * rowHeight - offset };
}

/** The `scrollTop` that shows `row`, as near to the present one as possible. */
export function scrollToShow(
  row: number,
  viewport: Viewport,
  rowCount: number,
  rowHeight: number
): number {
  const scale = scaleOf(viewport, rowCount, rowHeight);
  const offset = viewport.scrollTop * scale;
  const highest = (row + 1) * rowHeight - viewport.height;
  const lowest = row * rowHeight;
  if (offset >= highest && offset <= lowest) {
    return viewport.scrollTop;
  }
  return Math.max(0, offset < highest ? Math.min(highest, lowest) : lowest) / scale;
}

function scaleOf(viewport: Viewport, rowCount: number, rowHeight: number): number {
  const whole = rowCount * rowHeight;
  const body = bodyHeight(rowCount, rowHeight);
  return whole === body ? 1 : (whole - viewport.height) / (body - viewport.height);
}

function clamp(row: number, rowCount: number): number {
  return Math.min(Math.max(row, 0), rowCount);
}
