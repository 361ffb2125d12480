/** The rules of what is written in a report and of what becomes of it. */
export type FilingRules = {
	/** The fewest characters of a text that says something; 0 asks for none. */
	leastText: number;
	/** Workdays to correct what was returned. */
	mendDays: number;
	/** Whether somebody of the unit answers for a report before it goes to the office. */
	twoStep: boolean;
};

export const defaultFilingRules: FilingRules = { leastText: 10, mendDays: 2, twoStep: false };
