import { taskWords as words } from '$lib/words/task.ts';

/** One thing that happened to a task, as a sentence. */
export type Event = {
	at: string;
	who: string;
	text: string;
	notes: string[];
	/** Where a link to it leads, if one may. */
	anchor?: string | null;
	/** The tasks that the sentence names, as it names them. */
	links?: TaskLink[];
};

export type TaskLink = { word: string; href: string };

export type HistoryNames = {
	accounts: ReadonlyMap<string, string>;
	units: ReadonlyMap<string, string>;
	/** The files of imports. */
	files: ReadonlyMap<string, string>;
	/** Imports that were taken back: what they changed is as before. */
	undone?: ReadonlySet<string>;
	/** The other tasks that whoever reads may open. */
	tasks?: ReadonlySet<string>;
};

/** Why it was done and by which document, beneath a sentence. */
export function because({ reason, document }: { reason: string | null; document?: string | null }) {
	return [
		...(reason ? [words.because(reason)] : []),
		...(document ? [words.document(document)] : [])
	];
}
