import { pythonNameProblem } from '../../../src/lab/export/pythonNameProblem.js';

it.each(['df', '_', 'größe', 'x1', 'match', 'Class'])('%s can be a variable', name => {
  expect(pythonNameProblem(name)).toBeNull();
});

it.each(['', '1x', 'a b', 'a;b', 'a\nb', 'a.b', 'a=1', "a'", 'a-b'])('%j cannot', name => {
  expect(pythonNameProblem(name)).toBe('not-a-name');
});

it.each(['class', 'None', 'lambda', 'await'])('%s is a keyword', name => {
  expect(pythonNameProblem(name)).toBe('keyword');
});
