/** A column's name as a person reads it: `units_sold_change_percent` → `Units sold change %`. */
export function textOfHeading(name: string): string {
  const words = name
    .replaceAll('_', ' ')
    .trim()
    .replace(/(?<=.) percent$/i, ' %');
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}
