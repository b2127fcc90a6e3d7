/** A search that can be taken a few iterations at a time, with its best routes at any moment. */
export interface RouteSearch {
  /** Iterations of all that are planned; they set the pace at which it cools. */
  readonly iterations: number;
  readonly done: number;
  /** @returns whether there is more to do */
  step(count: number): boolean;
  /** Lists of stops without the depot; every limit is kept, what they leave out fits nowhere. */
  best(): readonly (readonly number[])[];
}
