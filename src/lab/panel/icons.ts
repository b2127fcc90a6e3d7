import { LabIcon } from '@jupyterlab/ui-components';

const icon = (name: string, path: string): LabIcon =>
  new LabIcon({
    name: `supply-chain:${name}`,
    svgstr:
      '<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 24 24">' +
      `<path class="jp-icon3" fill="#616161" d="${path}"/></svg>`
  });

export const sendIcon = icon('send', 'M3 20.5V14l8-2-8-2V3.5L22 12Z');

export const noteIcon = icon(
  'note',
  'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm1 15h-2v-6h2v6Zm0-8h-2V7h2v2Z'
);

export const warningIcon = icon('warning', 'M1 21 12 2l11 19H1Zm12-3v-2h-2v2h2Zm0-3v-5h-2v5h2Z');

export const planIcon = icon(
  'plan',
  'M5 3h14v18H5Zm2 2v3h10V5ZM7 11h2v2H7Zm4 0h2v2h-2Zm4 0h2v2h-2Zm-8 4h2v2H7Zm4 0h2v2h-2Zm4 0h2v2h-2Z'
);

export const signOutIcon = icon(
  'sign-out',
  'M5 21c-.6 0-1-.2-1.4-.6S3 19.6 3 19V5c0-.6.2-1 .6-1.4S4.4 3 5 3h7v2H5v14h7v2Z' +
    'm11-4-1.4-1.4 2.6-2.6H9v-2h8.2l-2.6-2.6L16 7l5 5Z'
);
