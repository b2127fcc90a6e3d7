import { LabIcon } from '@jupyterlab/ui-components';

/** A box with a spark: stock, and something that answers about it. */
export const assistantIcon = new LabIcon({
  name: 'supply-chain:assistant',
  svgstr:
    '<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 24 24">' +
    '<path class="jp-icon3" fill="#616161" d="M10 3.2 2 7.4v9.3l8 4.3 8-4.3v-4.2a6.6 6.6 0 0 1-2 .2v2.8' +
    'l-5 2.7v-5.9l3.4-1.8a6.5 6.5 0 0 1-1.6-1.4L10 10.6 5.1 8 10 5.4l1.7.9a6.4 6.4 0 0 1 .5-2L10 3.2Z' +
    'M4 9.7l5 2.6v5.9l-5-2.7V9.7Z"/>' +
    '<path class="jp-icon3" fill="#616161" d="m18 1 1.3 3.7L23 6l-3.7 1.3L18 11l-1.3-3.7L13 6l3.7-1.3L18 1Z"/>' +
    '</svg>'
});
