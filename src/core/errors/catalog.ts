/** How one kind of failure is told to a person. `%1`, `%2` … stand for the error's arguments. */
export interface ErrorText {
  readonly message: string;
  readonly remedy: string;
  /** Whether the same request may succeed when it is tried again. */
  readonly retryable?: boolean;
}

const text = (message: string, remedy: string, retryable = false): ErrorText => ({
  message,
  remedy,
  retryable
});

/** Every failure of the product by its stable code; the four families are those of the design. */
export const errorCatalog = {
  'auth/not-signed-in': text('You are not signed in.', 'Sign in and ask again.'),
  'auth/session-expired': text('Your session has ended.', 'Sign in and ask again.'),
  'auth/persona-not-allowed': text('%1 may not act as %2.', 'Choose a persona of yours.'),
  'auth/tool-not-allowed': text('%1 may not use %2; it is for %3.', 'Choose another persona.'),
  'auth/invalid-credentials': text(
    'This name and this password do not go together.',
    'Check both and try again.'
  ),
  'auth/other-session': text(
    'This answer was given in another session.',
    'Ask again to have it now.'
  ),
  'auth/other-sign-in': text(
    'Nobody signs in this way here.',
    'Ask your administrator how people sign in.'
  ),
  'auth/no-answer': text(
    'The server does not answer (%1).',
    'Try again; if it happens again, ask your administrator.',
    true
  ),
  'auth/profile-not-here': text(
    'This JupyterLab does not run for a user profile of SageMaker Studio.',
    'Ask your administrator to choose another sign-in.'
  ),
  'auth/profile-shared-space': text(
    'A shared space does not tell who you are.',
    'Open a private space of yours and sign in there.'
  ),
  'auth/profile-library-missing': text(
    'The Jupyter server lacks boto3, and so cannot read your profile.',
    'Run "pip install boto3" in the environment of the server and start it again.'
  ),
  'auth/profile-failed': text(
    'SageMaker does not tell what your profile is (%1).',
    'The role of the server needs sagemaker:DescribeUserProfile, DescribeSpace and ListTags.',
    true
  ),
  'auth/profile-without-personas': text(
    'The user profile %1 has no persona.',
    'Ask your administrator to give it the tag SupplyChainPersonas, then try again.',
    true
  ),
  'auth/users-file-open': text(
    '%1 may be read by others than its owner.',
    'Run "chmod 600" on it and try again.'
  ),
  'auth/users-file-failed': text(
    '%1 cannot be read or written (%2).',
    'See whether the path is right and the folder yours.'
  ),
  'query/empty': text('There is no question yet.', 'Type a question and press Enter.'),
  'query/too-long': text(
    'The question has %1 characters; %2 are possible.',
    'Shorten it and ask again.'
  ),
  'query/control-characters': text(
    'The question holds characters that cannot be read.',
    'Type it instead of pasting it.'
  ),
  'query/refused-sql': text('%1', 'Change the query and run it again.'),
  'query/stopped': text('Stopped.', 'Ask again when you are ready.', true),
  'query/failed': text('The database could not run this query.', 'Ask in other words.'),
  'query/no-table': text(
    'This needs the table %1, which your database does not have.',
    'Ask for something else, or have your administrator add it.'
  ),
  'query/no-column': text(
    'This needs the column %1 of %2, which your database does not have.',
    'Ask for something else, or have your administrator add it.'
  ),
  'query/column-type': text(
    'This needs the column %1 of %2, which is %3 in your database and cannot be used so.',
    'Ask for something else, or have your administrator change its type.'
  ),
  'query/too-many-rows': text(
    'This needs more than %1 rows.',
    'Narrow it to a warehouse, a product or a group.'
  ),
  'query/result-too-large': text(
    'The result is larger than %1, the most that the database hands over.',
    'Narrow it to a warehouse, a product or a group.'
  ),
  'query/timeout': text('The database took longer than %1 s.', 'Narrow the question.', true),
  'agent/invalid-input': text('%1 is not usable: %2.', 'Correct it and try again.'),
  'agent/unknown-tool': text(
    'There is no tool %1; near to it are %2.',
    'Choose one of those that exist.'
  ),
  'agent/model-unavailable': text(
    'The model %1 does not answer here (%2).',
    'Ask your administrator to choose another model, or another region.'
  ),
  'agent/model-unknown': text(
    'Bedrock knows no model %1 in this region.',
    'Ask your administrator to set aws.bedrock.model_id to a model of this region.'
  ),
  'agent/model-profile': text(
    'The model %1 is reached by an inference profile only.',
    'Ask your administrator to set aws.bedrock.model_id to the profile, which begins with global. or the part of the world.'
  ),
  'agent/model-access': text(
    'The AWS account has no access to the model %1.',
    'Ask your administrator to grant the account access to it in Amazon Bedrock.'
  ),
  'agent/model-ended': text(
    'The model %1 is no longer offered.',
    'Ask your administrator to set aws.bedrock.model_id to a current model.'
  ),
  'agent/model-answer': text(
    'The model answered something that cannot be used.',
    'Ask in other words.',
    true
  ),
  'agent/budget-spent': text(
    'The budget of %1 is spent (%2).',
    'Ask again tomorrow, or ask your administrator to raise it.'
  ),
  'agent/function-failed': text('The function %1 failed (%2).', 'Try again.', true),
  'system/configuration': text('%1', 'Correct the configuration.'),
  'system/credentials-none': text(
    'There are no AWS credentials here.',
    'Run JupyterLab with an IAM role, or give the server credentials.'
  ),
  'system/credentials-off': text(
    'The Jupyter server hands no AWS credentials over.',
    'Ask your administrator to set c.SupplyChainAssistant.aws = True, and start it again.'
  ),
  'system/relay-off': text(
    'The Jupyter server passes no requests on to AWS.',
    'Ask your administrator to set c.SupplyChainAssistant.aws = True, or aws.transport to direct.'
  ),
  'system/relay-refused': text(
    'The Jupyter server passes no requests on to %1.',
    'Ask your administrator: its aws.region and aws.endpoints say where it may.'
  ),
  'system/credentials-library': text(
    'The Jupyter server lacks botocore, and so has no AWS credentials.',
    'Run "pip install boto3" in the environment of the server and start it again.'
  ),
  'system/credentials-expired': text(
    'The AWS credentials have expired.',
    'Try again; if it happens again, start the notebook anew.',
    true
  ),
  'system/credentials-failed': text(
    'The server does not hand over AWS credentials (%1).',
    'Try again; if it happens again, ask your administrator.',
    true
  ),
  'system/access-denied': text(
    'The role may not do this: it lacks %1 on %2.',
    'Ask your administrator to add that permission.'
  ),
  'system/not-found': text(
    '%1 does not know %2.',
    'Ask your administrator to correct the configuration.'
  ),
  'system/throttled': text('%1 is busy and turned the request away.', 'Wait a moment.', true),
  'system/service-failed': text('%1 failed (%2).', 'Try again in a moment.', true),
  'system/service-refused': text(
    '%1 does not take the request (%2).',
    'Ask your administrator to see the log.'
  ),
  'system/network': text(
    '%1 cannot be reached from here.',
    'See whether the network and aws.transport are as they should be.',
    true
  ),
  'system/service-answer': text('%1 answered something that cannot be read.', 'Try again.', true),
  'system/database-unavailable': text(
    'The database could not be started.',
    'Reload the page; if it happens again, ask your administrator.',
    true
  ),
  'system/data-invalid': text('The data in %1 cannot be loaded: %2.', 'Correct the file.'),
  'system/missing-file': text('%1 is missing.', 'Build or install the extension again.'),
  'system/no-notebook': text('No notebook is open.', 'Open a notebook and try again.'),
  'system/read-only': text('%1 cannot be edited.', 'Open a notebook of your own and try again.'),
  'system/no-kernel': text(
    'The notebook has no running kernel.',
    'Start a Python kernel and try again.'
  ),
  'system/kernel-not-python': text(
    'The kernel speaks %1; a DataFrame needs Python.',
    'Choose a Python kernel and try again.'
  ),
  'system/kernel-packages': text(
    "The kernel's environment lacks %1.",
    'Run "%pip install pandas pyarrow" in a cell and try again.'
  ),
  'system/kernel-files': text(
    'The kernel does not see the files of this JupyterLab.',
    'Use a kernel that runs on the same machine, or save the result as CSV.'
  ),
  'system/journal-failed': text(
    'The audit journal of the server cannot be written (%1).',
    'See whether the server part of the extension is installed and its folder yours.',
    true
  ),
  'system/export-failed': text('The kernel could not take the table over.', 'Try again.', true),
  'system/unexpected': text('Something went wrong inside the assistant.', 'Try again.', true)
} as const satisfies Record<string, ErrorText>;

export type ErrorCode = keyof typeof errorCatalog;
