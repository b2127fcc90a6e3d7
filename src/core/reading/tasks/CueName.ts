/** What words can say of a task: a task is known by several of them together. */
export const cueNames = [
  'forecast',
  'how-many',
  'to-come',
  'using-up',
  'run-out',
  'chance',
  'before-reorder',
  'reorder-point',
  'safety-stock',
  'work-out',
  'what-if',
  'lead-time',
  'service-level',
  'route',
  'optimise',
  'setting-off',
  'score',
  'cheaper',
  'compare',
  'costs',
  'saving',
  'from-another',
  'trend',
  'paying-more',
  'than-before',
  'spend',
  'progress',
  'room'
] as const;

export type CueName = (typeof cueNames)[number];
