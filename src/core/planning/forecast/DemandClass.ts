/** How demand comes: regular in time and size, irregular in size, in time, or in both. */
export const demandClasses = ['smooth', 'erratic', 'intermittent', 'lumpy', 'none'] as const;
export type DemandClass = (typeof demandClasses)[number];

/** Whether demand comes now and then only, whatever its sizes. */
export const isRare = (demandClass: DemandClass): boolean =>
  demandClass === 'intermittent' || demandClass === 'lumpy';

export interface DemandPattern {
  readonly demandClass: DemandClass;
  /** Average demand interval: periods for each period that sold; Infinity where none did. */
  readonly adi: number;
  /** Squared coefficient of variation of the sizes that are not 0, by the sample variance. */
  readonly cv2: number;
}

/** From this interval on demand counts as intermittent. */
export const adiLimit = 1.32;
/** From this squared variation on sizes count as irregular. */
const cv2Limit = 0.49;

/**
 * Classifies demand by how often and how evenly it comes.
 * @param demand units per period, oldest first; finite, ≥ 0
 * @returns class `none` where no period sold; a variation of 0 where only one did
 * @source Syntetos, Boylan & Croston (2005), Journal of the Operational Research Society 56, 495–503
 * @example classifyDemand([0, 0, 6, 0, 0, 6]) // { demandClass: 'intermittent', adi: 3, cv2: 0 }
 */
export function classifyDemand(demand: ArrayLike<number>): DemandPattern {
  const sizes = Array.from(demand).filter(units => units > 0);
  const count = sizes.length;
  if (count === 0) {
    return { demandClass: 'none', adi: Infinity, cv2: 0 };
  }
  const adi = demand.length / count;
  const mean = sizes.reduce((sum, size) => sum + size, 0) / count;
  const squares = sizes.reduce((sum, size) => sum + (size / mean - 1) ** 2, 0);
  const cv2 = count > 1 ? squares / (count - 1) : 0;
  const seldom = adi >= adiLimit;
  const uneven = cv2 >= cv2Limit;
  const demandClass = seldom ? (uneven ? 'lumpy' : 'intermittent') : uneven ? 'erratic' : 'smooth';
  return { demandClass, adi, cv2 };
}
