import type { ReportFacts, SaidBefore } from './report-facts.ts';

type Changed = Partial<Omit<ReportFacts, 'task'>> & {
	task?: Partial<ReportFacts['task']>;
};

/** A task of 2026 in its ninth month, of which nothing was said yet. */
export function testFacts({ task, ...facts }: Changed = {}): ReportFacts {
	return {
		task: {
			...{ dueOn: '2026-12-31', startsOn: '2026-01-01', milestones: [], indicators: [] },
			...task
		},
		...{ before: [], evidence: 1, others: [], today: '2026-10-20' },
		rules: { behindBy: 10, farBehindBy: 30, leastText: 10 },
		...facts
	};
}

/** What was said in an earlier month. */
export function saidBefore(said: Partial<SaidBefore> = {}): SaidBefore {
	return {
		...{ period: '2026-09', progress: null, problem: null, percent: null, status: null },
		...{ noProgress: null, ...said }
	};
}
