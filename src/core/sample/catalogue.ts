/** One kind of article: its sizes, what it costs and how many are bought at a time. */
export interface ArticleFamily {
  readonly name: string;
  readonly variants: readonly string[];
  /** Purchase price in euros of the cheapest and of the dearest variant. */
  readonly cost: readonly [number, number];
}

export interface ProductGroup {
  readonly name: string;
  /** Demand by month, January first; 1 is an average month. */
  readonly season: readonly number[];
  /** Median units of an order line. */
  readonly typicalQuantity: number;
  readonly families: readonly ArticleFamily[];
}

const family = (name: string, variants: string, low: number, high: number): ArticleFamily => ({
  name,
  variants: variants.split(', '),
  cost: [low, high]
});

const metric = 'M5, M6, M8, M10, M12, M16, M20';
const lengths = '2 m, 3 m, 5 m, 10 m, 15 m, 20 m, 25 m, 50 m';
const sizes = 'S, M, L, XL, XXL';

/** What the sample company trades in. */
export const catalogue: readonly ProductGroup[] = [
  {
    name: 'Electrical',
    season: [1.25, 1.1, 1, 0.9, 0.8, 0.75, 0.75, 0.8, 1, 1.15, 1.25, 1.25],
    typicalQuantity: 8,
    families: [
      family('LED Tube', '60 cm, 90 cm, 120 cm, 150 cm', 4, 11),
      family('LED Floodlight', '10 W, 20 W, 30 W, 50 W, 100 W, 150 W', 9, 64),
      family('Circuit Breaker', '6 A, 10 A, 16 A, 20 A, 25 A, 32 A, 40 A, 63 A', 4, 19),
      family('Power Cable', lengths, 6, 88),
      family('Junction Box', 'IP44, IP54, IP65, IP67', 2, 9),
      family('Wall Socket', 'Single, Double, Triple, Outdoor', 3, 14),
      family('Cable Gland', 'M12, M16, M20, M25, M32, M40', 0.6, 3.4),
      family('Terminal Block', '2-way, 4-way, 6-way, 12-way', 1.2, 6),
      family('Motor Starter', '1.6 A, 2.5 A, 4 A, 6.3 A, 10 A, 16 A', 28, 61),
      family('Emergency Light', '1 h, 2 h, 3 h', 22, 48),
      family('Timer Relay', '12 V, 24 V, 110 V, 230 V', 17, 29),
      family('Cable Duct', '25 mm, 40 mm, 60 mm, 80 mm, 100 mm', 3, 12)
    ]
  },
  {
    name: 'Fasteners',
    season: [0.8, 0.85, 1.05, 1.15, 1.2, 1.15, 1.05, 1, 1.1, 1.05, 0.9, 0.7],
    typicalQuantity: 60,
    families: [
      family('Machine Screw', metric, 0.4, 2.9),
      family('Coach Bolt', 'M6x50, M6x80, M8x60, M8x100, M10x80, M10x120, M12x150', 0.7, 4.2),
      family('Lock Nut', metric, 0.2, 2.1),
      family('Flat Washer', metric, 0.1, 0.9),
      family('Rivet', '3.2x8, 3.2x10, 4.0x10, 4.0x12, 4.8x12, 4.8x16', 0.1, 0.6),
      family('Wood Screw', '3x20, 3x30, 4x40, 4x50, 5x60, 5x80, 6x100', 0.1, 0.8),
      family('Wall Plug', '5 mm, 6 mm, 8 mm, 10 mm, 12 mm', 0.1, 0.5),
      family('Eye Bolt', metric, 1.1, 8.5),
      family('Stud Anchor', 'M8x80, M10x90, M12x110, M16x140', 0.9, 4.4),
      family('Hose Clamp', '12-20 mm, 16-27 mm, 25-40 mm, 32-50 mm, 50-70 mm', 0.5, 2.2)
    ]
  },
  {
    name: 'Hand Tools',
    season: [0.75, 0.8, 1, 1.15, 1.2, 1.05, 0.9, 0.85, 0.95, 1, 1.15, 1.4],
    typicalQuantity: 3,
    families: [
      family('Claw Hammer', '300 g, 450 g, 560 g, 680 g', 9, 24),
      family('Adjustable Wrench', '150 mm, 200 mm, 250 mm, 300 mm, 380 mm', 11, 37),
      family('Hex Key Set', '7-piece, 9-piece, 13-piece', 8, 22),
      family('Screwdriver Set', '6-piece, 8-piece, 12-piece, 18-piece', 12, 46),
      family('Tape Measure', '3 m, 5 m, 8 m, 10 m, 30 m', 4, 21),
      family('Hacksaw', '150 mm, 250 mm, 300 mm', 7, 18),
      family('Chisel', '6 mm, 10 mm, 12 mm, 18 mm, 25 mm, 32 mm', 6, 15),
      family('Spirit Level', '40 cm, 60 cm, 80 cm, 120 cm, 180 cm', 10, 44),
      family('Ratchet', '1/4 inch, 3/8 inch, 1/2 inch, 3/4 inch', 19, 68),
      family('Bar Clamp', '30 cm, 45 cm, 60 cm, 90 cm, 120 cm', 9, 33),
      family('Utility Knife', '9 mm, 18 mm, 25 mm', 3, 9),
      family('File', 'Flat 200 mm, Round 200 mm, Half-round 250 mm, Triangular 150 mm', 5, 13)
    ]
  },
  {
    name: 'Packaging',
    season: [0.75, 0.75, 0.8, 0.85, 0.85, 0.8, 0.75, 0.8, 1, 1.2, 1.6, 1.85],
    typicalQuantity: 40,
    families: [
      family('Shipping Carton', '20x15x10, 30x20x15, 40x30x20, 50x40x30, 60x40x40', 0.5, 3.1),
      family('Bubble Wrap', '30 cm, 50 cm, 75 cm, 100 cm, 120 cm', 6, 31),
      family('Stretch Film', '17 micron, 20 micron, 23 micron, 30 micron', 5, 12),
      family('Parcel Tape', 'Clear, Brown, White, Printed, Fragile', 1.1, 2.6),
      family('Padded Envelope', 'A, B, C, D, E, F, G, H, K', 0.2, 0.9),
      family('Strapping Band', '12 mm, 13 mm, 16 mm, 19 mm', 14, 42),
      family('Mailing Tube', '38 cm, 50 cm, 63 cm, 76 cm, 100 cm', 0.8, 2.9),
      family('Void Fill Paper', '200 m, 300 m, 400 m, 500 m', 11, 28),
      family('Pallet Cover', '80x60, 120x80, 120x100, 120x120', 1.4, 4.3),
      family('Edge Protector', '35 mm, 45 mm, 50 mm, 60 mm', 0.3, 1.1),
      family('Document Pouch', 'C4, C5, C6, DL', 0.1, 0.3)
    ]
  },
  {
    name: 'Safety',
    season: [0.9, 0.95, 1.1, 1.15, 1.15, 1.1, 1, 0.95, 1, 1, 0.9, 0.8],
    typicalQuantity: 10,
    families: [
      family('Nitrile Gloves', sizes, 5, 8),
      family('Cut-resistant Gloves', sizes, 7, 13),
      family('Rain Jacket', sizes, 21, 29),
      family('Safety Shoes', '39, 40, 41, 42, 43, 44, 45, 46', 38, 52),
      family('Ear Defenders', '23 dB, 27 dB, 31 dB, 35 dB', 8, 24),
      family('Safety Glasses', 'Clear, Tinted, Amber, Over-spectacle', 3, 9),
      family('Dust Mask', 'FFP1, FFP2, FFP3', 1, 4),
      family('Fire Extinguisher', '2 kg, 5 kg, 6 kg, 9 kg, 12 kg', 24, 71),
      family('Warning Sign', 'Wet Floor, High Voltage, No Entry, Forklifts', 4, 12),
      family('Traffic Cone', '30 cm, 50 cm, 75 cm, 100 cm', 5, 19),
      family('Knee Pads', 'Gel, Foam, Heavy Duty', 11, 27)
    ]
  },
  {
    name: 'Spare Parts',
    season: [1.05, 1, 1, 0.95, 0.95, 1, 1.15, 1.1, 0.95, 0.95, 0.95, 0.95],
    typicalQuantity: 2,
    families: [
      family('Ball Bearing', '6000, 6001, 6002, 6003, 6004, 6005, 6200, 6201, 6202, 6203', 3, 17),
      family('Drive Belt', 'A32, A45, A60, B48, B64, B80, C90', 6, 34),
      family('Oil Filter', 'OF10, OF20, OF30, OF40, OF50', 8, 31),
      family('Fuel Filter', 'FF11, FF12, FF14, FF18', 9, 26),
      family('Shaft Seal', '20x35, 25x40, 30x47, 35x52, 40x60, 50x72', 2, 9),
      family('Solenoid Valve', '12 V, 24 V, 110 V, 230 V', 31, 74),
      family('Proximity Sensor', '4 mm, 8 mm, 12 mm, 18 mm', 22, 58),
      family('Gearbox', '0.5 kW, 1 kW, 2 kW, 4 kW, 7 kW', 140, 620),
      family('Water Pump', 'WP2, WP4, WP6, WP8', 88, 310),
      family('Coupling', '19 mm, 24 mm, 28 mm, 38 mm, 42 mm', 12, 57),
      family('Spark Plug', 'SP5, SP6, SP7, SP8', 3, 8),
      family('Hydraulic Hose', '1 m, 2 m, 3 m, 5 m', 18, 66)
    ]
  }
];
