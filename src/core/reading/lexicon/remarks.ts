const dealtWith =
  'being chased|already chased|already being chased|being dealt with|already dealt with|' +
  'being handled|already handled|already sorted|being worked on|taken care of';

const worthless =
  'junk|rubbish|noise|wrong|test data|old news|dead|errors|not real|irrelevant|not relevant|' +
  'nonsense|sorted|handled|chased|dealt with|in hand';

const openings = [
  'probably',
  'most likely',
  'likely',
  'surely',
  'that is',
  'those are',
  'they are',
  'that is probably',
  'those are probably',
  'they are probably'
];

const purposes =
  'paste into a po|paste it into a po|paste them into a po|paste it|paste that|copy it|copy them|' +
  'forward it|forward that|send it|send it on|send them|print it|print that|chase them|chase it|' +
  'chase those|call them|ring them|plan|plan ahead|order|reorder|report it|raise a po|' +
  'put it in a report|share it|check|check them|decide|prioritise|prioritize';

/**
 * What is said beside a question and narrows nothing: why rows are left out, what the answer is
 * for. Only behind a comma, or as a purpose, so that it cannot be a condition.
 */
export const remarks: string = [
  ...dealtWith.split('|').map(reason => `, ${reason}`),
  ...openings.flatMap(opening =>
    [...dealtWith.split('|'), ...worthless.split('|')].map(reason => `, ${opening} ${reason}`)
  ),
  ...['so i can', 'so we can', 'so that i can', 'so that we can'].flatMap(start =>
    purposes.split('|').map(purpose => `${start} ${purpose}`)
  )
].join('|');
