import { GridSelection } from '../../../src/lab/grid/GridSelection.js';

it('starts at the first heading, with nothing selected', () => {
  const selection = new GridSelection();
  expect(selection.active).toEqual({ row: -1, column: 0 });
  expect(selection.isSelected({ row: -1, column: 0 })).toBe(false);
});

it('stretches a block from where it stood, in any direction', () => {
  const selection = new GridSelection();
  selection.moveTo({ row: 5, column: 2 }, false);
  selection.moveTo({ row: 3, column: 1 }, true);
  expect(selection.active).toEqual({ row: 3, column: 1 });
  expect(selection.range).toEqual({ firstRow: 3, lastRow: 5, firstColumn: 1, lastColumn: 2 });
  expect(selection.isSelected({ row: 4, column: 2 })).toBe(true);
  expect(selection.isSelected({ row: 4, column: 3 })).toBe(false);
  expect(selection.isSelected({ row: 6, column: 1 })).toBe(false);
});

it('is a single cell again after a move without Shift', () => {
  const selection = new GridSelection();
  selection.stretch({ row: 0, column: 0 }, { row: 9, column: 3 });
  selection.moveTo({ row: 8, column: 3 }, false);
  expect(selection.isSelected({ row: 8, column: 3 })).toBe(false);
  expect(selection.isActive({ row: 8, column: 3 })).toBe(true);
});
