/** What was understood. */
export interface SemanticQuery {
  readonly subject: string;
}
