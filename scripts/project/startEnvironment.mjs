import { environment } from './python.mjs';

// Ranges for what goes into the kernel: pip takes the newest that suits the person's Python.
const requirements = ['jupyterlab==4.6.6', 'pandas>=2,<4', 'pyarrow>=14'];

/** The environment of `npm start`; returns its interpreter. */
export const startEnvironment = () => environment('.venv', requirements);
