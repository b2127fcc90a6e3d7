import type { IDisplayData } from '@jupyterlab/nbformat';
import type { PartialJSONObject } from '@lumino/coreutils';
import type { Answer } from '../../core/answer/Outcome.js';
import type { ChartSpecification } from '../../core/charts/ChartSpecification.js';
import { htmlOfTable } from '../../core/answer/htmlOfTable.js';
import { htmlOfText } from '../../core/answer/htmlOfText.js';
import { plainText } from '../../core/answer/plainText.js';
import { textOfTable } from '../../core/answer/textOfTable.js';
import type { Translation } from '../../core/language/Translation.js';
import { tableCaption } from '../grid/tableCaption.js';
import { tableMimeType } from '../grid/tableMimeType.js';
import { tableOutputOf } from '../grid/TableOutput.js';

const htmlRows = 100;
const textRows = 20;
/** Pixels. */
const chartWidth = 480;
const chartMimeType = 'application/vnd.vegalite.v5+json';

/**
 * What a cell shows of an answer: the sentence and how it came about; the rows; the chart in an
 * output of its own, for beside text/html JupyterLab would not draw it.
 * @param notes sentences about what else was done
 */
export function outputsOf(
  answer: Answer,
  notes: readonly string[],
  trans: Translation,
  locale: string
): IDisplayData[] {
  return [
    sentences(answer, notes, trans),
    rows(answer, trans, locale),
    ...(answer.chart ? [chart(answer, answer.chart)] : [])
  ];
}

function sentences(answer: Answer, notes: readonly string[], trans: Translation): IDisplayData {
  const lines = [
    answer.sentence,
    ...answer.assumptions.map(assumption => trans.__('Assumed: %1', assumption)),
    ...notes
  ];
  const html = lines.map(line => `<p dir="auto">${htmlOfText(line)}</p>`).join('');
  const sql =
    answer.sql === null
      ? ''
      : `<details><summary>SQL</summary><pre>${htmlOfText(answer.sql)}</pre></details>`;
  return display({ 'text/html': html + sql, 'text/plain': lines.map(plainText).join('\n') });
}

function rows(answer: Answer, trans: Translation, locale: string): IDisplayData {
  const { table } = answer;
  const fallback = (rowLimit: number) => ({
    locale,
    rowLimit,
    caption: tableCaption(
      {
        shownRows: Math.min(rowLimit, table.rowCount),
        rowCount: table.rowCount,
        truncated: table.truncated,
        asOf: table.asOf
      },
      trans,
      locale
    )
  });
  return display({
    [tableMimeType]: tableOutputOf(table, answer.question),
    'text/html': htmlOfTable(table, fallback(htmlRows)),
    'text/plain': textOfTable(table, fallback(textRows))
  });
}

function chart(answer: Answer, specification: ChartSpecification): IDisplayData {
  // Vega fits a chart into an output's width of zero for ever: the page would hang.
  const fixed = { ...specification, width: chartWidth };
  return display(
    { [chartMimeType]: fixed, 'text/plain': answer.sentence },
    // Vega's interpreter: pages whose policy forbids making code at run time draw it too. Its menu
    // has no name for those who do not see it.
    { [chartMimeType]: { embed_options: { ast: true, actions: false } } }
  );
}

function display(data: IDisplayData['data'], metadata: PartialJSONObject = {}): IDisplayData {
  return { output_type: 'display_data', data, metadata };
}
