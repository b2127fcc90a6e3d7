import { z } from 'zod';
import { routesConfiguration } from './routesConfiguration.js';

const seconds = z.number().int().positive();
const count = z.number().int().positive();
const name = z.string().trim().min(1);
const arn = z.string().regex(/^arn:aws[a-z-]*:/, 'It must be an ARN.');
const usd = z.number().nonnegative();
const host = z.url({ protocol: /^https?$/ }).optional();

/** How a key is called where people set it, and what it does. */
const about = (title: string, description: string): { title: string; description: string } => ({
  title,
  description
});

const bedrock = z.strictObject({
  model_id: name
    .optional()
    .meta(
      about('Model', 'A model or inference profile of Bedrock; without one, no model is asked.')
    ),
  max_tokens: count
    .default(4096)
    .meta(about('Longest turn', 'Tokens that the model may write in one turn.')),
  temperature: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .meta(about('Temperature', 'Only for models that take one; newer ones refuse it.')),
  tokens_per_question: count
    .default(60_000)
    .meta(about('Tokens a question', 'Tokens, read and written, that one question may use.')),
  tokens_per_day: count
    .default(2_000_000)
    .meta(about('Tokens a day', 'Tokens, read and written, that this page may use in a day.')),
  send_data: z
    .boolean()
    .default(false)
    .meta(about('Send rows to the model', 'Whether rows of answers may go to the model.'))
});

const aws = z.strictObject({
  region: name
    .regex(/^[a-z]{2,4}(-[a-z]+)+-\d$/, 'It must be a region, such as us-east-1.')
    .optional()
    .meta(about('Region', 'The region of all services. AWS_REGION stands in where it is not set.')),
  transport: z
    .enum(['direct', 'relay'])
    .default('direct')
    .meta(
      about(
        'Transport',
        'Whether the browser calls AWS itself, or has the Jupyter server pass its requests on.'
      )
    ),
  endpoints: z
    .strictObject({
      athena: host,
      'bedrock-runtime': host,
      glue: host,
      lambda: host,
      'redshift-data': host,
      sts: host
    })
    .prefault({})
    .meta(
      about('Endpoints', 'Other addresses of the services, such as those of a private network.')
    ),
  persona_roles: z
    .strictObject({
      warehouse_manager: arn.optional(),
      field_engineer: arn.optional(),
      procurement_specialist: arn.optional()
    })
    .prefault({})
    .meta(
      about('Roles of the personas', 'An IAM role for each persona, as which its queries run.')
    ),
  bedrock: bedrock.prefault({}).meta(about('Bedrock', 'The language model.')),
  redshift: z
    .strictObject({
      workgroup_name: name
        .optional()
        .meta(about('Workgroup', 'The workgroup of Redshift Serverless.')),
      database: name.optional().meta(about('Database', 'The database in the workgroup.')),
      data_api_timeout: seconds
        .default(30)
        .meta(about('Time for a statement', 'Seconds after which a statement is cancelled.')),
      base_rpu: z
        .number()
        .int()
        .min(4)
        .default(8)
        .meta(
          about(
            'Base capacity',
            "The workgroup's base capacity in RPU, which costs are reckoned with."
          )
        )
    })
    .prefault({})
    .meta(about('Redshift', 'Redshift Serverless, asked through the Data API.')),
  glue: z
    .strictObject({
      catalog_id: name
        .optional()
        .meta(about('Catalog', "The account of the Data Catalog; else the role's.")),
      database: name
        .optional()
        .meta(about('Database', 'The database in the catalog; Athena reads it, too.'))
    })
    .prefault({})
    .meta(about('Glue', 'The Data Catalog, which says what columns the tables have.')),
  lambda: z
    .strictObject({
      inventory_function: name
        .optional()
        .meta(about('Inventory', 'The function that plans stock; else the page does.')),
      logistics_function: name
        .optional()
        .meta(about('Logistics', 'The function that plans routes; else the page does.')),
      supplier_function: name
        .optional()
        .meta(about('Suppliers', 'The function that rates suppliers; else the page does.'))
    })
    .prefault({})
    .meta(about('Lambda', 'Functions that plan in place of the page.'))
});

const database = z.strictObject({
  type: z
    .enum(['embedded', 'redshift', 'athena'])
    .default('embedded')
    .meta(
      about(
        'Database',
        'Where answers come from: generated data in the browser, Redshift, or Athena. ' +
          'Not set, it is redshift where aws.redshift.workgroup_name is.'
      )
    ),
  redshift: z
    .strictObject({
      workgroup_name: name
        .optional()
        .meta(about('Workgroup', 'In place of aws.redshift.workgroup_name.'))
    })
    .prefault({})
    .meta(about('Redshift', 'Used with the type redshift.')),
  athena: z
    .strictObject({
      workgroup: name.default('primary').meta(about('Workgroup', 'The workgroup of Athena.')),
      output_location: z
        .string()
        .startsWith('s3://', 'It must begin with s3://.')
        .optional()
        .meta(about('Results', 'Where Athena writes results; else where the workgroup says.')),
      reuse_minutes: z
        .number()
        .int()
        .min(0)
        .max(10_080)
        .default(5)
        .meta(about('Reuse', 'Minutes for which Athena may give a result again; 0 is never.'))
    })
    .prefault({})
    .meta(about('Athena', 'Used with the type athena.'))
});

const app = z.strictObject({
  name: name
    .default('Supply Chain Assistant')
    .meta(about('Name', 'Taken, without effect: the panel bears the name of the extension.')),
  version: name
    .optional()
    .meta(about('Version', 'Taken, without effect: the extension has its own.')),
  session_timeout: seconds
    .max(86_400)
    .default(3600)
    .meta(about('Session', 'Seconds without use after which a session ends; a day at most.')),
  max_query_length: count
    .max(10_000)
    .default(1000)
    .meta(about('Longest question', 'Characters that a question may have; 10,000 at most.'))
});

const cache = z.strictObject({
  enabled: z.boolean().default(true).meta(about('Cache', 'Whether answers are kept for a while.')),
  max_size: count.max(100_000).default(1000).meta(about('Size', 'How many answers are kept.')),
  default_ttl: seconds.default(300).meta(about('Kept for', 'Seconds that an answer is kept.')),
  dashboard_ttl: seconds
    .default(900)
    .meta(
      about('Standing questions', 'Seconds that answers to the questions offered first are kept.')
    )
});

const conversation = z.strictObject({
  max_history: count
    .max(100)
    .default(10)
    .meta(about('Turns', 'How many turns a follow-up can refer to.')),
  clear_on_persona_switch: z
    .literal(true, 'It cannot be switched off: what one persona was told is not for another.')
    .default(true)
    .meta(about('Forget', 'A change of persona forgets the conversation; it always does.'))
});

const cost = z.strictObject({
  enabled: z.boolean().default(true).meta(about('Costs', 'Whether costs are counted and shown.')),
  log_file: name.optional().meta(about('Log', 'Where the server writes what each question cost.')),
  daily_budget: usd
    .optional()
    .meta(
      about(
        'Budget a day',
        'US dollars a day, near which a warning comes and at which paid work stops.'
      )
    ),
  bedrock_input_cost_per_1k: usd
    .optional()
    .meta(about('Price of input', 'US dollars for 1,000 tokens that the model reads.')),
  bedrock_output_cost_per_1k: usd
    .optional()
    .meta(about('Price of output', 'US dollars for 1,000 tokens that the model writes.')),
  redshift_rpu_cost_per_hour: usd
    .optional()
    .meta(about('Price of Redshift', 'US dollars for an RPU-hour.')),
  lambda_cost_per_gb_second: usd
    .optional()
    .meta(about('Price of Lambda', 'US dollars for a GB-second.'))
});

const logging = z.strictObject({
  level: z
    .enum(['DEBUG', 'INFO', 'WARNING', 'ERROR'])
    .default('INFO')
    .meta(about('Level', 'From which level on the server part writes its own log.')),
  file: name
    .optional()
    .meta(about('File', "The server part's own log, beside the log of Jupyter.")),
  max_bytes: count.default(10_485_760).meta(about('Size', 'Bytes at which a log file makes way.')),
  backup_count: z
    .number()
    .int()
    .nonnegative()
    .default(5)
    .meta(about('Older files', 'How many older log files are kept.'))
});

const auth = z.strictObject({
  users_file: name.optional().meta(about('Users', 'The users file, for the sign-in by password.')),
  session_secret: name
    .optional()
    .meta(
      about('Secret', 'Taken, without effect: sessions live in the page and nothing is signed.')
    ),
  password_min_length: z
    .number()
    .int()
    .min(8)
    .max(72)
    .default(8)
    .meta(
      about(
        'Shortest password',
        'Characters of a new password. create-user reads it from the environment alone.'
      )
    )
});

/** The keys of the original design, and those that came later; `config.yaml` and the settings. */
export const Configuration = z.strictObject({
  aws: aws.prefault({}).meta(about('AWS', 'The services of AWS.')),
  database: database.prefault({}).meta(about('Database', 'Where answers come from.')),
  app: app.prefault({}).meta(about('Application', 'Sessions and questions.')),
  cache: cache.prefault({}).meta(about('Cache', 'How long answers are kept.')),
  conversation: conversation
    .prefault({})
    .meta(about('Conversation', 'What follow-ups go on from.')),
  cost: cost.prefault({}).meta(about('Costs', 'Prices and budget.')),
  routes: routesConfiguration
    .prefault({})
    .meta(about('Routes', 'Where areas and warehouses lie, for delivery routes.')),
  logging: logging.prefault({}).meta(about('Logging', 'The log of the server part.')),
  auth: auth.prefault({}).meta(about('Sign-in', 'Read by the server alone.'))
});

export type Configuration = z.infer<typeof Configuration>;

/**
 * What a person may set for themselves: neither where requests go, nor as which role they run, nor
 * what keeps people apart.
 */
export const PersonalConfiguration = z.strictObject({
  aws: aws
    .omit({ endpoints: true, persona_roles: true })
    .prefault({})
    .meta(Configuration.shape.aws.meta() ?? {}),
  database: Configuration.shape.database,
  cache: Configuration.shape.cache,
  conversation: conversation
    .omit({ clear_on_persona_switch: true })
    .prefault({})
    .meta(Configuration.shape.conversation.meta() ?? {}),
  cost: cost
    .omit({ log_file: true })
    .prefault({})
    .meta(Configuration.shape.cost.meta() ?? {}),
  routes: Configuration.shape.routes
});
