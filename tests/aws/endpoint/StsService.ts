import { z } from 'zod';
import { account, type AccessKeys } from './AccessKeys.js';
import { AwsFailure } from './AwsFailure.js';
import type { AwsAnswer, AwsCall, AwsService } from './AwsService.js';
import { element } from './element.js';
import { validated } from './validated.js';

const sessionText = /^[\w+=,.@-]*$/;

const AssumeRole = z.object({
  RoleArn: z.string().min(20).max(2048),
  RoleSessionName: z.string().min(2).max(64).regex(sessionText),
  DurationSeconds: z.coerce.number().int().min(900).max(43_200).default(3600),
  Policy: z.string().max(2048).optional()
});

/** The longest that a session may last whose caller is a session of a role itself. */
const chained = 3600;
const mostTags = 50;
const tagKey = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const tagValue = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;

/** AssumeRole and GetCallerIdentity. */
export class StsService implements AwsService {
  /** @param roles that the caller may assume, by name */
  constructor(
    private readonly keys: AccessKeys,
    private readonly roles: ReadonlySet<string>,
    private readonly now: () => number
  ) {}

  resourceOf({ input }: AwsCall): string {
    return fields(input).RoleArn ?? '*';
  }

  answer(call: AwsCall): Promise<AwsAnswer> {
    switch (call.operation) {
      case 'AssumeRole':
        return Promise.resolve(this.assumeRole(call));
      case 'GetCallerIdentity':
        return Promise.resolve(identity(call));
      default:
        throw new AwsFailure('InvalidAction', `Could not find operation ${call.operation}`);
    }
  }

  private assumeRole({ input, caller }: AwsCall): AwsAnswer {
    const given = fields(input);
    const request = validated(AssumeRole, given, 'ValidationError');
    const { RoleArn: arn, RoleSessionName: session, DurationSeconds: duration } = request;
    const tags = tagsOf(given);
    const role = new RegExp(`^arn:aws:iam::${account}:role/(?:.*/)?([^/]+)$`).exec(arn)?.[1];
    if (role === undefined || !this.roles.has(role)) {
      throw new AwsFailure(
        'AccessDenied',
        `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${arn}`,
        403
      );
    }
    if (duration > chained) {
      throw new AwsFailure(
        'ValidationError',
        'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining'
      );
    }
    const packed = Math.ceil((Object.entries(tags).flat().join('').length / 4096) * 100);
    if (packed > 100) {
      throw new AwsFailure(
        'PackedPolicyTooLarge',
        `Packed size of session tags consumes ${packed}% of allotted space.`
      );
    }
    const key = this.keys.issue(role, session, this.now() + duration * 1000, tags);
    return xmlAnswer(
      'AssumeRole',
      `<AssumedRoleUser>${element('AssumedRoleId', key.identity.userId)}${element('Arn', key.identity.arn)}</AssumedRoleUser>` +
        `<Credentials>${element('AccessKeyId', key.accessKeyId)}${element('SecretAccessKey', key.secretAccessKey)}` +
        `${element('SessionToken', key.sessionToken)}${element('Expiration', new Date(key.expires).toISOString())}</Credentials>` +
        element('PackedPolicySize', String(packed))
    );
  }
}

const identity = ({ caller }: AwsCall): AwsAnswer =>
  xmlAnswer(
    'GetCallerIdentity',
    element('Arn', caller.arn) + element('UserId', caller.userId) + element('Account', account)
  );

const fields = (input: unknown): Readonly<Record<string, string>> =>
  z.record(z.string(), z.string()).parse(input);

/** @throws AwsFailure for too many, a character that a tag may not have, or a name twice */
function tagsOf(given: Readonly<Record<string, string>>): Record<string, string> {
  const tags: Record<string, string> = {};
  for (let index = 1; `Tags.member.${index}.Key` in given; index += 1) {
    const key = given[`Tags.member.${index}.Key`] ?? '';
    const value = given[`Tags.member.${index}.Value`] ?? '';
    if (!tagKey.test(key) || !tagValue.test(value) || key.startsWith('aws:')) {
      throw new AwsFailure('ValidationError', `The tag ${key} has characters that are not allowed`);
    }
    if (Object.keys(tags).some(other => other.toLowerCase() === key.toLowerCase())) {
      throw new AwsFailure(
        'InvalidParameterValue',
        'Duplicate tag keys found. Please note that Tag keys are case insensitive.'
      );
    }
    tags[key] = value;
  }
  if (Object.keys(tags).length > mostTags) {
    throw new AwsFailure('ValidationError', `Member must have length less than or equal to 50`);
  }
  return tags;
}

const xmlAnswer = (operation: string, result: string): AwsAnswer => ({
  headers: { 'content-type': 'text/xml' },
  body:
    `<${operation}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/">` +
    `<${operation}Result>${result}</${operation}Result>` +
    `<ResponseMetadata><RequestId>0</RequestId></ResponseMetadata></${operation}Response>`
});
