/**
 * Common words that are also parts of names: alone they name nothing ("small orders" are not
 * those of "Carton Box Small"), and they are no misspelling of a name either. After them, words that
 * are a letter or two from one of ours and say another thing: thin and thing, removed and received.
 */
export const reservedWords: readonly string[] = (
  'small large big little long short wide heavy light first second third early fast slow quick ' +
  'north south east west upper lower left right red green blue black white old young fresh ' +
  'work works working pile stretch point way place part parts kind type size sizes time times side end start ' +
  'good better bad worse usual normal regular special general standard main royal grand prime ' +
  'silver golden united national central city town store stores market shop trading supplies ' +
  'services industries rapid summit cold hot full half double single one two three four five six seven ' +
  'eight nine ten eleven twelve fifteen twenty thirty fifty hundred thousand dozen ' +
  'thin busy wider closer latter positive suitable thorough relatively excessive extensive creative ' +
  'historic correctly became removed produced promoted promotion protect protected restored retain ' +
  'retained resolved stored ignored declared departed deployed converted confused composed executed ' +
  'reflected contained supported filed shopping listing raising sending handling wanting competing ' +
  'relating supporting offering noting stating saying talking teaching learning generate qualify tend'
).split(' ');
