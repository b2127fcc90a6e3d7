import { attempt } from './run.mjs';

/**
 * Runs the npm that runs us, or the one on the path.
 * @param {string[]} args
 * @param {Parameters<typeof attempt>[2]} [options]
 */
export const npm = (args, options) => {
  const path = process.env.npm_execpath;
  return path ? attempt(process.execPath, [path, ...args], options) : attempt('npm', args, options);
};
