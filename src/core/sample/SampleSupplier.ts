/** Who delivers: what they sell, how long they need and how often they are late. */
export interface SampleSupplier {
  readonly code: string;
  readonly name: string;
  /** Indices into `catalogue`. */
  readonly groups: readonly number[];
  readonly leadTimeDays: number;
  /** Share of deliveries that come after the expected day, 0 … 1. */
  readonly lateShare: number;
  /** Ships from overseas: orders bear the prefix IMP. */
  readonly imports: boolean;
}

const supplier = (
  number: number,
  name: string,
  groups: readonly number[],
  leadTimeDays: number,
  lateShare: number
): SampleSupplier => ({
  code: `S${String(number).padStart(3, '0')}`,
  name,
  groups,
  leadTimeDays,
  lateShare,
  imports: leadTimeDays > 20
});

/** From the reliable to the one everybody complains about; each group has at least three. */
export const sampleSuppliers: readonly SampleSupplier[] = [
  supplier(1, 'Albion Electric', [0], 8, 0.08),
  supplier(2, 'Brightline Cables', [0], 12, 0.18),
  supplier(3, 'Voltaire Imports', [0, 5], 34, 0.42),
  supplier(4, 'Castle Fixings', [1], 7, 0.06),
  supplier(5, 'Nordic Bolt', [1], 14, 0.22),
  supplier(6, 'Pacific Hardware', [1, 2], 38, 0.38),
  supplier(7, 'Sheffield Forge', [2], 10, 0.12),
  supplier(8, 'Handwerk Tools', [2], 16, 0.2),
  supplier(9, 'Boxwood Paper', [3], 5, 0.05),
  supplier(10, 'Cardinal Packaging', [3], 9, 0.15),
  supplier(11, 'Lotus Plastics', [3, 4], 31, 0.35),
  supplier(12, 'Guardian Workwear', [4], 11, 0.1),
  supplier(13, 'Sentinel Safety', [4], 13, 0.28),
  supplier(14, 'Pinnacle Bearings', [5], 15, 0.16),
  supplier(15, 'Torque Engineering', [5], 19, 0.52)
];
