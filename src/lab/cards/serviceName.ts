import type { Service } from '../../core/cost/Cost.js';
import type { Translation } from '../../core/language/Translation.js';

/** What a paid service is called. */
export function serviceName(service: Service, trans: Translation): string {
  switch (service) {
    case 'bedrock':
      return trans.__('Bedrock (model)');
    case 'redshift':
      return trans.__('Redshift');
    case 'athena':
      return trans.__('Athena');
    case 'lambda':
      return trans.__('Lambda');
    case 'glue':
      return trans.__('Glue');
  }
}
