import { billedRun } from '../../../src/adapters/aws/billedRun.js';

describe('What a run of a function is billed by', () => {
  it('is read from the end of its log, as text or as JSON', () => {
    const text =
      'END RequestId: a\nREPORT RequestId: a\tDuration: 11.57 ms\tBilled Duration: 12 ms\tMemory Size: 512 MB\tMax Memory Used: 80 MB\tInit Duration: 180.02 ms\t\n';
    expect(billedRun(btoa(text))).toEqual({ milliseconds: 12, memoryMegabytes: 512 });
    const json =
      '{"time":"2026-11-01T00:00:00Z","type":"platform.report","record":{"requestId":"a","metrics":{"durationMs":11.5,"billedDurationMs":12,"memorySizeMB":256,"maxMemoryUsedMB":80},"status":"success"}}';
    expect(billedRun(btoa(json))).toEqual({ milliseconds: 12, memoryMegabytes: 256 });
  });

  it('is unknown where the log does not tell it', () => {
    expect(billedRun(undefined)).toBeNull();
    expect(billedRun(btoa('START RequestId: a'))).toBeNull();
  });
});
