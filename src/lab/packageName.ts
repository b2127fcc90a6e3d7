/** The npm package; the first part of every plugin's id. */
export const packageName = 'jupyterlab-supply-chain-assistant';
