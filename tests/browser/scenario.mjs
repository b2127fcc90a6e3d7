/**
 * @typedef {object} OwnServer
 * @property {string[]} args more of JupyterLab's options
 * @property {object} [environment] more of its variables
 * @property {() => Promise<void>} [end] ends what was started for it
 */

/**
 * One thing that a person does, in a page of its own.
 * @param {string} sentence what holds if it passes
 * @param {(stage: import('./Stage.mjs').Stage) => Promise<void>} play throws if it does not hold
 * @param {object} [options]
 * @param {'all' | 'newest'} [options.labs] `newest` for what no JupyterLab version can change
 * @param {(home: string) => Promise<OwnServer>} [options.server] for a server of its own: prepares
 *   its folder
 * @param {RegExp} [options.errors] console errors that belong to the scenario; any other fails it
 */
export const scenario = (sentence, play, { labs = 'all', server, errors } = {}) => ({
  sentence,
  play,
  labs,
  server,
  errors
});
