import { z } from 'zod';

/** What a function is set up with: its own variables, and those that Lambda gives it. */
export const functionEnvironment = z.object({
  REDSHIFT_WORKGROUP: z.string().min(1),
  REDSHIFT_DATABASE: z.string().min(1),
  /** Seconds that a statement may take; less than the function's own timeout. */
  REDSHIFT_SECONDS: z.coerce.number().int().positive().default(25),
  AWS_REGION: z.string().min(1),
  /** Another address of the Data API, such as that of a private network. */
  AWS_ENDPOINT_URL_REDSHIFT_DATA: z.url().optional(),
  AWS_ACCESS_KEY_ID: z.string().min(1),
  AWS_SECRET_ACCESS_KEY: z.string().min(1),
  AWS_SESSION_TOKEN: z.string().min(1).optional()
});

export type FunctionEnvironment = z.output<typeof functionEnvironment>;
