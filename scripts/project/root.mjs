import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone, which may have spaces in its name. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {...string} parts names below the clone */
export const inRoot = (...parts) => join(root, ...parts);
