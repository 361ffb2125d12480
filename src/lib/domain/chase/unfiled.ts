import { isBefore } from '../date.ts';
import type { ReportStanding } from '../standing.ts';

/** A report of a month, as far as it matters for reminding a unit of it. */
export type Asked = {
	/** Who files it now. */
	unitId: string;
	unit: string;
	taskId: string;
	number: string;
	title: string;
	measure: string;
	standing: ReportStanding;
	/** Whether something was typed and not submitted. */
	isTyped: boolean;
	/** The first instant that is late for it. */
	cutoffAt: string;
	firstSubmittedAt: string | null;
	/** Of a returned one: until when it is to be mended. */
	mendUntil: string | null;
	reportId: string | null;
};

export type OpenReport = Pick<
	Asked,
	'taskId' | 'number' | 'title' | 'measure' | 'isTyped' | 'cutoffAt'
>;
export type ReturnedReport = Pick<Asked, 'taskId' | 'number' | 'title' | 'mendUntil' | 'reportId'>;

/** A unit that has something to file (未报) or to mend (退回待改), in the order of the list. */
export type UnfiledUnit = {
	unitId: string;
	name: string;
	open: readonly OpenReport[];
	returned: readonly ReturnedReport[];
};

/** Who has not filed, and how far the month is. */
export type Unfiled = {
	/** In the order of the reports that were handed in. */
	units: readonly UnfiledUnit[];
	asked: number;
	submitted: number;
	/** The unit whose report came in last, and when; null where none did. */
	last: { unit: string; at: string } | null;
};

/**
 * The units with at least one report that was asked for and is not submitted: blank, begun or missing.
 * One that was returned was filed, so it stands apart: reminding of it is another matter.
 */
export function unfiledIn(rows: readonly Asked[]): Unfiled {
	const units = [...Map.groupBy(rows, ({ unitId }) => unitId)].map(([unitId, own]) => ({
		...{ unitId, name: own[0]?.unit ?? '' },
		open: own.filter(isUnfiled),
		returned: own.filter(({ standing }) => standing === 'returned')
	}));
	const last = rows.reduce<Unfiled['last']>((latest, { unit, firstSubmittedAt: at, standing }) => {
		if (at === null || isUnfiled({ standing })) return latest;
		return latest === null || isBefore(latest.at, at) ? { unit, at } : latest;
	}, null);
	return {
		units: units.filter(({ open, returned }) => open.length + returned.length > 0),
		asked: rows.length,
		submitted: rows.filter((row) => !isUnfiled(row)).length,
		last
	};
}

function isUnfiled({ standing }: Pick<Asked, 'standing'>): boolean {
	return standing === 'blank' || standing === 'draft' || standing === 'missing';
}

/**
 * The cutoff that a unit is reminded of: that of its reports which comes first, so that more time for
 * one of them hides no other.
 */
export function cutoffOfUnit(open: readonly Pick<OpenReport, 'cutoffAt'>[], month: string): string {
	const [first = month, ...others] = open.map(({ cutoffAt }) => cutoffAt);
	return others.reduce((least, at) => (isBefore(at, least) ? at : least), first);
}
