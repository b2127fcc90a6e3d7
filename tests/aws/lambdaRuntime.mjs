// One function in a process of its own, as Lambda runs it: `node lambdaRuntime.mjs FOLDER`.
import { createRequire } from 'node:module';

const [folder] = process.argv.slice(2);
const { handler } = createRequire(import.meta.url)(`${folder}/index.js`);

process.on('message', ({ id, event, context: { remaining, ...context } }) => {
  const getRemainingTimeInMillis = () => remaining;
  handler(event, { ...context, getRemainingTimeInMillis }).then(
    answer => process.send({ id, answer }),
    error => process.send({ id, failure: error.message })
  );
});
