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

const errors = (
  protocol: Protocol,
  signedAs: string,
  [code, status]: readonly [code: string, status: number],
  failed: string
): ServiceErrors => ({
  protocol,
  signedAs,
  throttled: { code, status },
  failed: { code: failed, status: 500 }
});

const throttling = ['ThrottlingException', 400] as const;

/** The services, with the names that each gives to what may happen to all of them. */
const serviceErrors = {
  'redshift-data': errors('json', 'redshift-data', throttling, 'InternalServerException'),
  athena: errors('json', 'athena', ['TooManyRequestsException', 400], 'InternalServerException'),
  glue: errors('json', 'glue', throttling, 'InternalServiceException'),
  sagemaker: errors('json', 'sagemaker', throttling, 'InternalFailure'),
  lambda: errors('rest', 'lambda', ['TooManyRequestsException', 429], 'ServiceException'),
  'bedrock-runtime': errors(
    'rest',
    'bedrock',
    ['ThrottlingException', 429],
    'InternalServerException'
  ),
  sts: errors('query', 'sts', ['Throttling', 400], 'InternalFailure')
};

export type ServiceName = keyof typeof serviceErrors;

export const errorsOf = (service: ServiceName): ServiceErrors => serviceErrors[service];
