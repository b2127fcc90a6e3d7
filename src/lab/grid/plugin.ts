import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { packageName } from '../packageName.js';
import { tableMimeType } from './tableMimeType.js';
import { TableRenderer } from './TableRenderer.js';

/** Below 50, the rank of text/html, which the same output holds for other readers. */
const rank = 40;

/** Draws results in notebook outputs as a grid. */
export const tableRendererPlugin: JupyterFrontEndPlugin<void> = {
  id: `${packageName}:table-renderer`,
  description: 'Draws results in notebook outputs as a grid.',
  autoStart: true,
  requires: [IRenderMimeRegistry],
  optional: [ITranslator],
  activate: (
    _app: JupyterFrontEnd,
    rendermime: IRenderMimeRegistry,
    translator: ITranslator | null
  ): void => {
    const { languageCode } = translator ?? nullTranslator;
    const trans = (translator ?? nullTranslator).load('supply_chain_assistant');
    rendermime.addFactory(
      {
        safe: true,
        mimeTypes: [tableMimeType],
        createRenderer: () => new TableRenderer(trans, languageCode.replace('_', '-'))
      },
      rank
    );
  }
};
