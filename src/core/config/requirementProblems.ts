import type { Translation } from '../language/Translation.js';
import type { Configuration } from './Configuration.js';
import type { ConfigurationProblem } from './ConfigurationProblem.js';
import { endOfModel } from './endOfModel.js';

/** What is missing for what is wanted, and what is no longer to be had. */
export function requirementProblems(
  { aws, database }: Configuration,
  trans: Translation
): readonly ConfigurationProblem[] {
  const { model_id: model } = aws.bedrock;
  const isOnAws = database.type !== 'embedded';
  const functions = Object.keys(aws.lambda).length > 0;
  const wanted: readonly (readonly [path: string, value: unknown, neededFor: string | false])[] = [
    [
      'aws.region',
      aws.region,
      (isOnAws && trans.__('the database %1', database.type)) ||
        (model !== undefined && trans.__('the model')) ||
        (functions && trans.__('the functions of aws.lambda'))
    ],
    [
      'aws.redshift.workgroup_name',
      database.redshift.workgroup_name ?? aws.redshift.workgroup_name,
      database.type === 'redshift' && trans.__('the database %1', database.type)
    ],
    [
      'aws.redshift.database',
      aws.redshift.database,
      database.type === 'redshift' && trans.__('the database %1', database.type)
    ],
    [
      'aws.glue.database',
      aws.glue.database,
      database.type === 'athena' && trans.__('the database %1', database.type)
    ]
  ];
  const problems: ConfigurationProblem[] = wanted.flatMap(([path, value, neededFor]) =>
    value === undefined && neededFor
      ? [
          {
            path,
            source: null,
            message: trans.__('It is missing; %1 needs it.', neededFor),
            stops: isOnAws
          }
        ]
      : []
  );
  const ended = model === undefined ? null : endOfModel(model);
  if (ended) {
    problems.push({
      path: 'aws.bedrock.model_id',
      source: null,
      message: trans.__('This model ended on %1; choose a current one.', ended),
      stops: false
    });
  }
  return problems;
}
