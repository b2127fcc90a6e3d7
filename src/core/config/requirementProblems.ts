import type { Translation } from '../language/Translation.js';
import { placeNamed } from '../planning/routing/Gazetteer.js';
import { gazetteerOf } from '../planning/routing/gazetteerOf.js';
import type { Configuration } from './Configuration.js';
import type { ConfigurationProblem } from './ConfigurationProblem.js';
import { endOfModel } from './endOfModel.js';

/** What is missing for what is wanted, and what is no longer to be had. */
export function requirementProblems(
  { aws, database, routes }: Configuration,
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
  return [...problems, ...placeProblems(routes, trans)];
}

/** Places without the others that a route needs, and ways between what has no place. */
function placeProblems(
  routes: Configuration['routes'],
  trans: Translation
): readonly ConfigurationProblem[] {
  const { areas, warehouses, distances } = routes;
  const told = (path: string, message: string): ConfigurationProblem => ({
    path,
    source: null,
    message,
    stops: false
  });
  const count = (places: object): number => Object.keys(places).length;
  const lone =
    count(areas) > 0 === count(warehouses) > 0
      ? []
      : [
          told(
            count(areas) > 0 ? 'routes.warehouses' : 'routes.areas',
            trans.__('It is missing; a route needs the places of both.')
          )
        ];
  const gazetteer = gazetteerOf(routes);
  const places = { ...gazetteer?.areas, ...gazetteer?.warehouses };
  const unplaced = (path: string, name: string): ConfigurationProblem[] =>
    placeNamed(places, name)
      ? []
      : [told(path, trans.__('There is no area or warehouse of that name among the places.'))];
  return [
    ...lone,
    ...Object.entries(distances).flatMap(([from, row]) => [
      ...unplaced(`routes.distances.${from}`, from),
      ...Object.keys(row).flatMap(to => unplaced(`routes.distances.${from}.${to}`, to))
    ])
  ];
}
