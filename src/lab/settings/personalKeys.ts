/** The parts of the configuration that a person may set, by their names in the settings. */
export const personalKeys = ['aws', 'database', 'cache', 'conversation', 'cost', 'routes'] as const;
