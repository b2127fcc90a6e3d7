import { answerCalculation } from './answerCalculation.js';

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  void answerCalculation(data, response => {
    self.postMessage(response);
  });
});
