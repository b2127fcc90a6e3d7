import type { TranslationBundle } from '@jupyterlab/translation';
import type { IDisposable } from '@lumino/disposable';
import { ResultGrid } from './ResultGrid.js';
import { tableCaption } from './tableCaption.js';
import { tableOfOutput, tableOutputSchema } from './TableOutput.js';

export interface DrawnTable {
  readonly nodes: readonly HTMLElement[];
  readonly grid: IDisposable | null;
}

/** The grid and its caption; a sentence for data that is not a table. */
export function drawTableOutput(
  data: unknown,
  trans: TranslationBundle,
  locale: string
): DrawnTable {
  const parsed = tableOutputSchema.safeParse(data);
  if (!parsed.success) {
    const sentence = trans.__('This output is not a table that can be shown. Run the cell again.');
    return { nodes: [paragraph(sentence)], grid: null };
  }
  const output = parsed.data;
  const grid = new ResultGrid({ table: tableOfOutput(output), trans, locale, label: output.label });
  const caption = tableCaption({ ...output, shownRows: output.rows.length }, trans, locale);
  return { nodes: [grid.node, paragraph(caption)], grid };
}

function paragraph(text: string): HTMLElement {
  const node = document.createElement('p');
  node.className = 'jp-SupplyChain-TableOutput-caption';
  node.textContent = text;
  return node;
}
