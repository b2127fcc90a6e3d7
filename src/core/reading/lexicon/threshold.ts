import { joined } from './phrasePattern.js';

/** Every way of putting a threshold: "at or below their reorder point", "under ROP". */
export const threshold = (comparisons: string, levels: string): string =>
  joined(comparisons, 'the|their|its|their own|its own|', levels);
