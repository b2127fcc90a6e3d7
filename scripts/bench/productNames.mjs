const makers =
  'Acme Alpha Anvil Atlas Bluewater Clearview Copper Delta Eastern Everest Falcon Forge Granite Harbour ' +
  'Ironside Kestrel Lakeside Lumen Meridian Nordic Northgate Oakham Orbit Pacific Pinnacle Prime Raven ' +
  'Redwood Silverline Southern Stark Summit Titan Union Vertex Westfield';
const finishes =
  'Black Brass Chrome Compact Economy Extra Heavy Indoor Light Marine Nylon Outdoor Premium Rubber Zinc';

/**
 * Product names as a catalogue of that size has them: made of words that many share, sizes, and
 * type numbers.
 * @returns {Promise<[string, string][]>} code and name
 */
export async function productNames(count) {
  const { catalogue } = await import('../../lib/core/sample/catalogue.js');
  const families = catalogue.flatMap(group => group.families);
  const [maker, finish] = [makers.split(' '), finishes.split(' ')];
  return Array.from({ length: count }, (_, n) => {
    const { name, variants } = families[n % families.length];
    const round = Math.floor(n / families.length);
    const words = [
      maker[round % maker.length],
      finish[Math.floor(round / maker.length) % finish.length],
      name,
      variants[round % variants.length],
      ...(n % 3 === 0 ? [`${n % 9973}`] : [])
    ];
    return [`P${100000 + n}`, words.join(' ')];
  });
}
