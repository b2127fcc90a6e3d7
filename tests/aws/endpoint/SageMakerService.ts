import { z } from 'zod';
import { account } from './AccessKeys.js';
import { AwsFailure } from './AwsFailure.js';
import { jsonAnswer, type AwsAnswer, type AwsCall, type AwsService } from './AwsService.js';
import { validated } from './validated.js';

export interface StudioSpace {
  readonly owner: string;
  readonly sharing: 'Private' | 'Shared';
}

const DescribeUserProfile = z.object({ DomainId: z.string(), UserProfileName: z.string() });
const DescribeSpace = z.object({ DomainId: z.string(), SpaceName: z.string() });
const ListTags = z.object({
  ResourceArn: z.string(),
  NextToken: z.string().optional(),
  MaxResults: z.number().int().min(50).optional()
});

/** The user profiles and spaces of one Studio domain. */
export class SageMakerService implements AwsService {
  readonly domain = 'd-supplychain01';
  /** The tags of each profile, by its name. */
  readonly profiles = new Map<string, Readonly<Record<string, string>>>();
  readonly spaces = new Map<string, StudioSpace>();
  /** The most tags of a page. */
  pageTags = 50;

  constructor(private readonly region: string) {}

  resourceOf({ operation, input }: AwsCall): string {
    const named = z
      .object({ UserProfileName: z.string().optional(), SpaceName: z.string().optional() })
      .parse(input ?? {});
    return operation === 'DescribeSpace'
      ? this.arnOf('space', named.SpaceName ?? '*')
      : this.arnOf('user-profile', named.UserProfileName ?? '*');
  }

  answer({ operation, input }: AwsCall): Promise<AwsAnswer> {
    const answers: Readonly<Record<string, () => object>> = {
      DescribeUserProfile: () => this.profile(validated(DescribeUserProfile, input)),
      DescribeSpace: () => this.space(validated(DescribeSpace, input)),
      ListTags: () => this.tags(validated(ListTags, input))
    };
    const answer = answers[operation];
    if (!answer) {
      throw new AwsFailure('UnknownOperationException', '');
    }
    return Promise.resolve(jsonAnswer(answer()));
  }

  private profile(input: z.infer<typeof DescribeUserProfile>): object {
    const { DomainId, UserProfileName } = input;
    if (DomainId !== this.domain || !this.profiles.has(UserProfileName)) {
      throw notFound(`UserProfile ${UserProfileName} not found for domain ${DomainId}`);
    }
    return {
      DomainId,
      UserProfileName,
      UserProfileArn: this.arnOf('user-profile', UserProfileName),
      Status: 'InService'
    };
  }

  private space({ DomainId, SpaceName }: z.infer<typeof DescribeSpace>): object {
    const found = this.spaces.get(SpaceName);
    if (DomainId !== this.domain || !found) {
      throw notFound(`Space ${SpaceName} not found for domain ${DomainId}`);
    }
    return {
      DomainId,
      SpaceName,
      SpaceArn: this.arnOf('space', SpaceName),
      Status: 'InService',
      OwnershipSettings: { OwnerUserProfileName: found.owner },
      SpaceSharingSettings: { SharingType: found.sharing }
    };
  }

  private tags({ ResourceArn: arn, NextToken, MaxResults }: z.infer<typeof ListTags>): object {
    const name = [...this.profiles.keys()].find(each => this.arnOf('user-profile', each) === arn);
    if (name === undefined) {
      throw notFound(`Resource ${arn} not found`);
    }
    const tags = Object.entries(this.profiles.get(name) ?? {});
    const from = Number(NextToken ?? 0);
    const to = from + Math.min(MaxResults ?? 50, this.pageTags);
    return {
      Tags: tags.slice(from, to).map(([Key, Value]) => ({ Key, Value })),
      NextToken: to < tags.length ? String(to) : undefined
    };
  }

  private arnOf(kind: string, name: string): string {
    return `arn:aws:sagemaker:${this.region}:${account}:${kind}/${this.domain}/${name}`;
  }
}

const notFound = (message: string): AwsFailure => new AwsFailure('ResourceNotFound', message);
