import { z } from 'zod';

const seconds = z.number().int().positive();
const filled = z.string().trim().min(1);
const name = filled.optional();
const arn = z.string().regex(/^arn:aws[a-z-]*:/, 'It must be an ARN.');
const usd = z.number().nonnegative();

const bedrock = z.strictObject({
  model_id: name,
  max_tokens: z.number().int().positive().default(4096),
  temperature: z.number().min(0).max(1).optional(),
  tokens_per_question: z.number().int().positive().default(60_000),
  tokens_per_day: z.number().int().positive().default(2_000_000),
  /** Whether rows of answers may go to the model. */
  send_data: z.boolean().default(false)
});

/** The keys of the original design, and those that came later; `config.yaml` and the settings. */
export const Configuration = z.strictObject({
  aws: z
    .strictObject({
      region: name,
      transport: z.enum(['direct', 'relay']).default('direct'),
      /** Other addresses of the services, such as those of a private network. */
      endpoints: z
        .partialRecord(
          z.enum(['athena', 'bedrock-runtime', 'glue', 'lambda', 'redshift-data', 'sts']),
          z.url()
        )
        .default({}),
      /** A role of its own for each persona. */
      persona_roles: z
        .strictObject({
          warehouse_manager: arn.optional(),
          field_engineer: arn.optional(),
          procurement_specialist: arn.optional()
        })
        .prefault({}),
      bedrock: bedrock.prefault({}),
      redshift: z
        .strictObject({
          workgroup_name: name,
          database: name,
          data_api_timeout: seconds.default(30),
          base_rpu: z.number().int().min(4).default(8)
        })
        .prefault({}),
      glue: z.strictObject({ catalog_id: name, database: name }).prefault({}),
      lambda: z
        .strictObject({
          inventory_function: name,
          logistics_function: name,
          supplier_function: name
        })
        .prefault({})
    })
    .prefault({}),
  database: z
    .strictObject({
      type: z.enum(['embedded', 'redshift', 'athena']).default('embedded'),
      redshift: z.strictObject({ workgroup_name: name }).prefault({}),
      athena: z
        .strictObject({
          workgroup: filled.default('primary'),
          output_location: z.string().startsWith('s3://').optional(),
          reuse_minutes: z.number().int().min(0).max(10_080).default(5)
        })
        .prefault({})
    })
    .prefault({}),
  app: z
    .strictObject({
      name: filled.default('Supply Chain Assistant'),
      version: name,
      session_timeout: seconds.default(3600),
      max_query_length: z.number().int().positive().default(1000)
    })
    .prefault({}),
  cache: z
    .strictObject({
      enabled: z.boolean().default(true),
      max_size: z.number().int().positive().default(1000),
      default_ttl: seconds.default(300),
      dashboard_ttl: seconds.default(900)
    })
    .prefault({}),
  conversation: z
    .strictObject({
      max_history: z.number().int().positive().default(10),
      clear_on_persona_switch: z.boolean().default(true)
    })
    .prefault({}),
  cost: z
    .strictObject({
      enabled: z.boolean().default(true),
      log_file: name,
      daily_budget: usd.optional(),
      bedrock_input_cost_per_1k: usd.optional(),
      bedrock_output_cost_per_1k: usd.optional(),
      redshift_rpu_cost_per_hour: usd.optional(),
      lambda_cost_per_gb_second: usd.optional()
    })
    .prefault({}),
  logging: z
    .strictObject({
      level: z.enum(['DEBUG', 'INFO', 'WARNING', 'ERROR']).default('INFO'),
      file: name,
      max_bytes: z.number().int().positive().default(10_485_760),
      backup_count: z.number().int().nonnegative().default(5)
    })
    .prefault({}),
  auth: z
    .strictObject({
      users_file: name,
      session_secret: name,
      password_min_length: z.number().int().min(8).default(8)
    })
    .prefault({})
});

export type Configuration = z.infer<typeof Configuration>;
