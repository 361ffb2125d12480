/** The pages of an import, in the order in which one goes through them. */
export const importSteps = [
	...(['sheet', 'columns', 'units', 'deadlines', 'problems', 'diff', 'confirm'] as const)
] as const;
export type ImportStep = (typeof importSteps)[number];
