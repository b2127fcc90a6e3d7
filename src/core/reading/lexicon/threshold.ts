/** Every way of putting a threshold: "at or below their reorder point", "under ROP". */
export const threshold = (comparisons: string, levels: string): string =>
  comparisons
    .split('|')
    .flatMap(comparison =>
      ['', 'the ', 'their ', 'its ', 'their own ', 'its own '].flatMap(whose =>
        levels.split('|').map(level => `${comparison} ${whose}${level}`)
      )
    )
    .join('|');
