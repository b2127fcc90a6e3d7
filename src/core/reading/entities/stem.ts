/** A word without its plural ending; the same for the words of names and of questions. */
export function stem(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /\d/.test(word) || /(ss|us|is)$/.test(word)) {
    return word;
  }
  if (word.endsWith('ies') && word.length > 4) {
    return `${word.slice(0, -3)}y`;
  }
  return /(sses|xes|ches|shes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
