/** As far as it is used of what Lambda tells of a run. */
export interface LambdaContext {
  readonly functionName: string;
  readonly awsRequestId: string;
  readonly getRemainingTimeInMillis: () => number;
}
