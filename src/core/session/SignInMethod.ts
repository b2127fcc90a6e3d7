import type { UserRecord } from './UsersFile.js';

/** How people sign in, as the administrator of the server decided. */
export type SignInMethod =
  | { readonly mode: 'demo' | 'password' }
  | {
      /** The server knows who it is: a user profile of SageMaker Studio. */
      readonly mode: 'profile';
      readonly user: string;
      /** The first is the one to start as. */
      readonly personas: UserRecord['personas'];
      /** What the profile names besides and is no persona. */
      readonly ignored: readonly string[];
    };
