import { bodyHeight, rowWindow, scrollToShow } from '../../../src/lab/grid/rowWindow.js';

const height = 260;

describe('the rows in view', () => {
  it('are those of the scroll position and some more', () => {
    expect(rowWindow({ scrollTop: 0, height }, 1000, 26, 5)).toEqual({ first: 0, end: 15, top: 0 });
    expect(rowWindow({ scrollTop: 260, height }, 1000, 26, 5)).toEqual({
      first: 5,
      end: 25,
      top: 130
    });
  });

  it('end with the table', () => {
    expect(rowWindow({ scrollTop: 0, height }, 3, 26, 5)).toMatchObject({ first: 0, end: 3 });
    expect(rowWindow({ scrollTop: 0, height }, 0, 26, 5)).toMatchObject({ first: 0, end: 0 });
  });

  it('reach the last of a million, though no browser lays out so tall a body', () => {
    const rows = 1_000_000;
    const body = bodyHeight(rows, 26);
    expect(body).toBe(16_000_000);
    const bottom = rowWindow({ scrollTop: body - height, height }, rows, 26, 5);
    expect(bottom.end).toBe(rows);
    expect(bottom.top + (rows - bottom.first) * 26).toBeCloseTo(body, 3);
  });
});

describe('scrolling to a row', () => {
  it('does nothing while it is in view', () => {
    expect(scrollToShow(5, { scrollTop: 26, height }, 1000, 26)).toBe(26);
  });

  it('moves no farther than needed', () => {
    expect(scrollToShow(10, { scrollTop: 0, height }, 1000, 26)).toBe(26);
    expect(scrollToShow(3, { scrollTop: 260, height }, 1000, 26)).toBe(78);
  });

  it.each([0, 1, 400_000, 999_999])('brings row %i of a million into view', row => {
    const scrollTop = scrollToShow(row, { scrollTop: 5_000_000, height }, 1_000_000, 26);
    const { first, top } = rowWindow({ scrollTop, height }, 1_000_000, 26, 0);
    const place = top + (row - first) * 26 - scrollTop;
    expect(place).toBeGreaterThan(-0.01);
    expect(place + 26).toBeLessThan(height + 0.01);
  });
});
