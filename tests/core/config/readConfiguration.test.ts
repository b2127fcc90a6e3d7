import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  readConfiguration,
  type ConfigurationReading,
  type ConfigurationSources
} from '../../../src/core/config/readConfiguration.js';
import { english } from '../../../src/core/language/Translation.js';

const read = (sources: Partial<ConfigurationSources>): ConfigurationReading =>
  readConfiguration(
    { file: null, faults: [], environment: {}, settings: null, ...sources },
    english
  );

const told = (sources: Partial<ConfigurationSources>): string[] =>
  read(sources).problems.map(
    ({ path, message, stops }) => `${path}: ${message}${stops ? ' (stops)' : ''}`
  );

const redshift = {
  aws: { region: 'us-east-1', redshift: { workgroup_name: 'wg', database: 'db' } }
};

describe('the configuration of the original design', () => {
  const file: unknown = JSON.parse(
    readFileSync(join(__dirname, '../../data/configuration/original-for-the-page.json'), 'utf8')
  );

  it('is taken as it stands, and its model of then is told to have ended', () => {
    const { configuration, problems } = read({ file });
    expect(configuration.aws.redshift).toMatchObject({
      workgroup_name: 'supply-chain-mvp',
      database: 'supply_chain_db',
      data_api_timeout: 30
    });
    expect(configuration.aws.glue.catalog_id).toBe('123456789012');
    expect(configuration.cost.redshift_rpu_cost_per_hour).toBe(0.36);
    expect(problems).toEqual([
      {
        path: 'aws.bedrock.model_id',
        source: null,
        message: 'This model ended on 2026-07-30; choose a current one.',
        stops: false
      }
    ]);
  });

  it('means Redshift, which it had no key for, and never generated data', () => {
    expect(read({ file }).configuration.database.type).toBe('redshift');
  });
});

it('is generated data without a word from anybody', () => {
  const { configuration, problems } = read({});
  expect(configuration.database.type).toBe('embedded');
  expect(configuration.app.session_timeout).toBe(3600);
  expect(problems).toEqual([]);
});

describe('precedence', () => {
  it('puts the environment over the file and the person over both', () => {
    const sources = {
      file: { cache: { max_size: 1, default_ttl: 1, dashboard_ttl: 1 } },
      environment: {
        SUPPLY_CHAIN__CACHE__DEFAULT_TTL: '2',
        SUPPLY_CHAIN__CACHE__DASHBOARD_TTL: '2'
      },
      settings: { cache: { dashboard_ttl: 3 } }
    };
    expect(read(sources).configuration.cache).toEqual({
      enabled: true,
      max_size: 1,
      default_ttl: 2,
      dashboard_ttl: 3
    });
  });

  it('lets AWS_REGION stand in for a region that nobody set, and override none', () => {
    const environment = { AWS_REGION: 'eu-west-1' };
    expect(read({ environment }).configuration.aws.region).toBe('eu-west-1');
    expect(read({ environment, file: redshift }).configuration.aws.region).toBe('us-east-1');
  });

  it('lets what holds below stand in for a key that is wrong', () => {
    const sources = { file: { cache: { max_size: 7 } }, settings: { cache: { max_size: -1 } } };
    expect(read(sources).configuration.cache.max_size).toBe(7);
    expect(told(sources)).toEqual(['cache.max_size: It must be more than 0.']);
  });
});

it('reads text as the key wants it, from the environment and from YAML', () => {
  const environment = {
    SUPPLY_CHAIN__CACHE__ENABLED: 'false',
    SUPPLY_CHAIN__AWS__BEDROCK__TEMPERATURE: '0.5',
    SUPPLY_CHAIN__AWS__ENDPOINTS__BEDROCK_RUNTIME: 'http://127.0.0.1:9000',
    PATH: '/bin',
    SUPPLY_CHAIN__APP__NAME: ''
  };
  const file = { aws: { glue: { catalog_id: 123456789012 }, region: null }, app: { version: 1.5 } };
  const { configuration, problems } = read({ environment, file });
  expect(problems).toEqual([]);
  expect(configuration.cache.enabled).toBe(false);
  expect(configuration.aws.bedrock.temperature).toBe(0.5);
  expect(configuration.aws.endpoints).toEqual({ 'bedrock-runtime': 'http://127.0.0.1:9000' });
  expect(configuration.aws.glue.catalog_id).toBe('123456789012');
  expect(configuration.app).toMatchObject({ version: '1.5', name: 'Supply Chain Assistant' });
});

describe('faults', () => {
  it('are told together, each with its path, and never with the value', () => {
    const sources = {
      file: {
        aws: { regoin: 'us-east-1', bedrock: { max_tokens: 'many' } },
        database: { type: 'redshift' },
        colour: 'hunter2'
      },
      environment: { SUPPLY_CHAIN__COST__DAILY: 'hunter2' },
      settings: { conversation: { max_history: 1.5, clear_on_persona_switch: false } }
    };
    expect(told(sources)).toEqual([
      'aws.bedrock.max_tokens: It must be a number.',
      'aws.regoin: There is no such key; near to it is region. (stops)',
      'colour: There is no such key.',
      'cost.daily: There is no such key; near to it is daily_budget. (stops)',
      'conversation.max_history: It must be a whole number.',
      'conversation.clear_on_persona_switch: It cannot be switched off: what one persona was told is not for another.',
      'aws.region: It is missing; the database redshift needs it. (stops)',
      'aws.redshift.workgroup_name: It is missing; the database redshift needs it. (stops)',
      'aws.redshift.database: It is missing; the database redshift needs it. (stops)'
    ]);
  });

  it.each([
    ['a role', { ...redshift, aws: { ...redshift.aws, persona_roles: { field_engineer: 'me' } } }],
    ['the roles', { ...redshift, aws: { ...redshift.aws, persona_roles: [] } }],
    ['a persona', { ...redshift, aws: { ...redshift.aws, persona_roles: { engineer: 'x' } } }],
    ['the database', { ...redshift, database: { type: 'redshfit' } }],
    ['a budget', { ...redshift, cost: { daily_budget: '10 $' } }],
    ['an address', { ...redshift, aws: { ...redshift.aws, endpoints: { sts: 'ftp://x' } } }],
    ['everything', ['aws']]
  ])('in %s let nothing be asked until they are mended', (_what, file) => {
    expect(read({ file }).problems.map(({ stops }) => stops)).toContain(true);
  });

  it('elsewhere let all the rest hold', () => {
    const { configuration, problems } = read({ file: { ...redshift, cache: 'no' } });
    expect(configuration.cache.max_size).toBe(1000);
    expect(configuration.aws.redshift.workgroup_name).toBe('wg');
    expect(problems.map(({ path, stops }) => [path, stops])).toEqual([['cache', false]]);
  });

  it('of AWS_REGION are told, too', () => {
    expect(told({ environment: { AWS_REGION: 'here' } })).toEqual([
      'aws.region: It must be a region, such as us-east-1. (stops)'
    ]);
  });
});

it('tells what was wrong with the file when it was read, and stops where a lock is missing', () => {
  const fault = 'variable-missing';
  expect(
    told({
      faults: [
        { path: 'auth.session_secret', fault, detail: 'SESSION_SECRET' },
        { path: 'aws.persona_roles.field_engineer', fault, detail: 'ROLE' },
        { path: '', fault: 'file-invalid', detail: 'line 3' }
      ]
    })
  ).toEqual([
    'auth.session_secret: The environment has no variable SESSION_SECRET.',
    'aws.persona_roles.field_engineer: The environment has no variable ROLE. (stops)',
    ': The configuration file is not YAML that can be used (line 3). (stops)'
  ]);
});

it.each([
  [{ database: { type: 'athena' } }, ['aws.region', 'aws.glue.database']],
  [{ aws: { bedrock: { model_id: 'global.anthropic.claude-sonnet-5-5' } } }, ['aws.region']],
  [{ aws: { lambda: { supplier_function: 'f' } } }, ['aws.region']],
  [{ database: { type: 'redshift', redshift: { workgroup_name: 'wg' } }, aws: redshift.aws }, []]
])('asks of %j for what it needs, and for no more', (file, missing) => {
  expect(read({ file }).problems.map(({ path }) => path)).toEqual(missing);
});

it('knows an ended model also by its inference profile', () => {
  const model = 'us.anthropic.claude-3-5-sonnet-20241022-v2:0';
  const file = { aws: { region: 'us-east-1', bedrock: { model_id: model } } };
  expect(told({ file })).toEqual([
    'aws.bedrock.model_id: This model ended on 2026-07-30; choose a current one.'
  ]);
});

describe('the places of routes', () => {
  const good = { latitude: 48.1, longitude: 11.5 };
  const warehouses = { WH01: good };

  it('are told by path where they are wrong, and left out whole; the others hold', () => {
    const settings = {
      routes: {
        areas: {
          Airport: { latitude: 148.1, longitude: 11.5 },
          Harbour: { latitude: 48.1 },
          Hillcrest: { ...good, lat: 2 },
          'Old Town': good
        },
        warehouses,
        distances: { WH01: { 'Old Town': -3 } }
      }
    };
    expect(told({ settings })).toEqual([
      'routes.areas.Airport.latitude: It must be 90 at most.',
      'routes.areas.Harbour.longitude: It must be a number.',
      'routes.areas.Hillcrest.lat: There is no such key; near to it is latitude.',
      'routes.distances.WH01.Old Town: It must be 0 at least.'
    ]);
    expect(read({ settings }).configuration.routes).toEqual({
      areas: { 'Old Town': good },
      warehouses,
      distances: { WH01: {} }
    });
  });

  it('add up over the sources, by name', () => {
    const file = { routes: { areas: { Airport: good }, warehouses } };
    const settings = { routes: { areas: { 'Old Town': good } } };
    const { areas } = read({ file, settings }).configuration.routes;
    expect(Object.keys(areas)).toEqual(['Airport', 'Old Town']);
    expect(told({ file, settings })).toEqual([]);
  });

  it('are wanted of both, and for each way that is set', () => {
    const areas = { Airport: good };
    expect(told({ file: { routes: { areas } } })).toEqual([
      'routes.warehouses: It is missing; a route needs the places of both.'
    ]);
    const distances = { wh01: { airport: 9, Atlantis: 3 } };
    expect(told({ file: { routes: { areas, warehouses, distances } } })).toEqual([
      'routes.distances.wh01.Atlantis: There is no area or warehouse of that name among the places.'
    ]);
  });
});
