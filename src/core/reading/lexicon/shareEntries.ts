import { entry, frame, measure, type LexiconEntry } from './LexiconEntry.js';

/** Shares and differences in other words. */
export const shareEntries: readonly LexiconEntry[] = [
  entry(
    'free units|units free|free room|units of free space|space left in units|room left in units|free space in units|' +
      'units of space left|space in units|free pallet space|free room in units',
    measure('room_units')
  ),
  entry(
    'how far off standard are we in money terms|how far off standard are we|how far off standard|off standard|' +
      'off standard in money terms|how far off standard cost are we|times ordered quantity|' +
      'times the ordered quantity|times order quantity|times quantity ordered|times the quantity bought',
    measure('price_variance')
  ),
  entry('account for|account for the', frame)
];
