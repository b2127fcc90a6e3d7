/** How a service's errors are written: JSON 1.1, REST with JSON, or Query with XML. */
export type Protocol = 'json' | 'rest' | 'query';

interface NamedError {
  readonly code: string;
  readonly status: number;
}

interface ServiceErrors {
  readonly protocol: Protocol;
  /** The service in a signature's scope and in the names of IAM's actions. */
  readonly signedAs: string;
  readonly throttled: NamedError;
  readonly failed: NamedError;
}

const named = (code: string, status: number): NamedError => ({ code, status });

/** The services, with the names that each gives to what may happen to all of them. */
export const serviceErrors = {
  'redshift-data': {
    protocol: 'json',
    signedAs: 'redshift-data',
    throttled: named('ThrottlingException', 400),
    failed: named('InternalServerException', 500)
  },
  athena: {
    protocol: 'json',
    signedAs: 'athena',
    throttled: named('TooManyRequestsException', 400),
    failed: named('InternalServerException', 500)
  },
  glue: {
    protocol: 'json',
    signedAs: 'glue',
    throttled: named('ThrottlingException', 400),
    failed: named('InternalServiceException', 500)
  },
  sagemaker: {
    protocol: 'json',
    signedAs: 'sagemaker',
    throttled: named('ThrottlingException', 400),
    failed: named('InternalFailure', 500)
  },
  lambda: {
    protocol: 'rest',
    signedAs: 'lambda',
    throttled: named('TooManyRequestsException', 429),
    failed: named('ServiceException', 500)
  },
  'bedrock-runtime': {
    protocol: 'rest',
    signedAs: 'bedrock',
    throttled: named('ThrottlingException', 429),
    failed: named('InternalServerException', 500)
  },
  sts: {
    protocol: 'query',
    signedAs: 'sts',
    throttled: named('Throttling', 400),
    failed: named('InternalFailure', 500)
  }
} as const satisfies Record<string, ServiceErrors>;

export type ServiceName = keyof typeof serviceErrors;

export const errorsOf = (service: ServiceName): ServiceErrors => serviceErrors[service];
