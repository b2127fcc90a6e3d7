/**
 * The JupyterLabs that the one wheel is tested in, oldest first, each started as somebody starts it.
 * @type {{version: string, baseUrl: string, token: string, args: string[]}[]}
 */
export const labs = [
  { version: '4.4.10', baseUrl: '/', token: 'browser-tests', args: [] },
  // As SageMaker Studio does.
  {
    version: '4.5.11',
    baseUrl: '/jupyterlab/default/',
    token: '',
    args: ['--ServerApp.allow_origin=*', '--ServerApp.disable_check_xsrf=False']
  },
  { version: '4.6.6', baseUrl: '/', token: 'browser-tests', args: [] }
];

/** The JupyterLab that `npm start` installs too. */
export const newest = labs[labs.length - 1].version;
