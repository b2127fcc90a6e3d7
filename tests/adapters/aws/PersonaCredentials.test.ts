import { PersonaCredentials } from '../../../src/adapters/aws/PersonaCredentials.js';
import { AwsEndpoint } from '../../aws/endpoint/AwsEndpoint.js';
import { endpointConnection } from './endpointConnection.js';

const arn = (role: string): string => `arn:aws:iam::123456789012:role/${role}`;
const roles = {
  warehouse_manager: arn('warehouse_manager'),
  procurement_specialist: arn('procurement_specialist')
};

describe('The credentials of a persona', () => {
  let endpoint: AwsEndpoint;
  let personas: PersonaCredentials;
  beforeAll(async () => {
    endpoint = await AwsEndpoint.start();
  });
  afterAll(() => endpoint.close());
  beforeEach(() => {
    endpoint.requests.splice(0);
    personas = new PersonaCredentials(endpointConnection(endpoint), roles);
  });

  const keyOf = async (identity: string, user: string): Promise<string> =>
    (await personas.connectionOf(identity, user).credentials.provide()).accessKeyId;
  const assumed = () => endpoint.requestsOf('sts', 'AssumeRole').map(({ input }) => input);

  it('are those of its role, for a session that names the person and the persona', async () => {
    await keyOf('Warehouse Manager', 'Ana Ω <x>');
    expect(assumed()).toEqual([
      expect.objectContaining({
        RoleArn: arn('warehouse_manager'),
        RoleSessionName: 'Ana____x_',
        'Tags.member.1.Key': 'Persona',
        'Tags.member.1.Value': 'Warehouse Manager'
      })
    ]);
  });

  it('are assumed once a person and persona, and never another’s', async () => {
    const manager = await keyOf('Warehouse Manager', 'ana');
    expect(await keyOf('Warehouse Manager', 'ana')).toBe(manager);
    const keys = [
      manager,
      await keyOf('Procurement Specialist', 'ana'),
      await keyOf('Warehouse Manager', 'ben')
    ];
    expect(new Set(keys).size).toBe(3);
    expect(assumed()).toHaveLength(3);
  });

  it('are the notebook’s where the persona has no role, and for a service', async () => {
    const own = endpoint.credentials.accessKeyId;
    expect(await keyOf('Field Engineer', 'ana')).toBe(own);
    expect(await keyOf('Planning Service', 'ana')).toBe(own);
    expect(assumed()).toEqual([]);
  });

  it('say which role may not be assumed', async () => {
    personas = new PersonaCredentials(endpointConnection(endpoint), {
      field_engineer: arn('stranger')
    });
    await expect(keyOf('Field Engineer', 'ana')).rejects.toMatchObject({
      code: 'system/access-denied',
      parts: ['sts:AssumeRole', 'role/stranger']
    });
  });
});
