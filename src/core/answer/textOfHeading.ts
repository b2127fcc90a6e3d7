/** A column's name as a person reads it: `order_quantity` → `Order quantity`. */
export function textOfHeading(name: string): string {
  const words = name.replaceAll('_', ' ').trim();
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}
