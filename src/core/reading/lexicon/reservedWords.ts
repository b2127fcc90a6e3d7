/**
 * Common words that are also parts of names: alone they name nothing ("small orders" are not
 * those of "Carton Box Small"), and they are no misspelling of a name either.
 */
export const reservedWords: readonly string[] = (
  'small large big little long short wide heavy light first second third early fast slow quick ' +
  'north south east west upper lower left right red green blue black white old young fresh ' +
  'work works working pile stretch point way place part parts kind type size sizes time times side end start ' +
  'good better bad worse usual normal regular special general standard main royal grand prime ' +
  'silver golden united national central city town store stores market shop trading supplies ' +
  'services industries rapid summit cold hot full half double single one two three four five six seven ' +
  'eight nine ten eleven twelve fifteen twenty thirty fifty hundred thousand dozen'
).split(' ');
