import { LabIcon } from '@jupyterlab/ui-components';

const icon = (name: string, path: string): LabIcon =>
  new LabIcon({
    name: `supply-chain:${name}`,
    svgstr:
      '<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 24 24">' +
      `<path class="jp-icon3" fill="#616161" d="${path}"/></svg>`
  });

export const sendIcon = icon('send', 'M3 20.5V14l8-2-8-2V3.5L22 12Z');

export const signOutIcon = icon(
  'sign-out',
  'M5 21c-.6 0-1-.2-1.4-.6S3 19.600 3 19V5c0-.6.2-1 .6-1.400S4.400 3 5 3h7v2H5v14h7v2Z' +
    'm11-4-1.400-1.400 2.600-2.600H9v-2h8.200l-2.600-2.600L16 7l5 5Z'
);
