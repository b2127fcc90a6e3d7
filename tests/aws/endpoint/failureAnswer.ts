import type { AwsFailure } from './AwsFailure.js';
import type { AwsAnswer } from './AwsService.js';
import { errorsOf, type ServiceName } from './serviceErrors.js';
import { element } from './element.js';

/** An error as the service's protocol writes it. */
export function failureAnswer(service: ServiceName, failure: AwsFailure): AwsAnswer {
  const { code, message, status, details } = failure;
  switch (errorsOf(service).protocol) {
    case 'json':
      return {
        status,
        headers: { 'content-type': 'application/x-amz-json-1.1' },
        body: JSON.stringify({ __type: code, message, ...details })
      };
    case 'rest':
      return {
        status,
        headers: { 'content-type': 'application/json', 'x-amzn-errortype': code },
        body: JSON.stringify({ message, ...details })
      };
    case 'query': {
      const type = element('Type', status < 500 ? 'Sender' : 'Receiver');
      const error = `<Error>${type}${element('Code', code)}${element('Message', message)}</Error>`;
      return {
        status,
        headers: { 'content-type': 'text/xml' },
        body: `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${error}<RequestId>0</RequestId></ErrorResponse>`
      };
    }
  }
}
