/** As much of JupyterLab's launcher as is used here; the page has the package, we do not ship it. */
declare module '@jupyterlab/launcher' {
  import type { Token } from '@lumino/coreutils';
  import type { IDisposable } from '@lumino/disposable';

  export interface ILauncher {
    add(item: { command: string; category: string; rank: number }): IDisposable;
  }

  export const ILauncher: Token<ILauncher>;
}
