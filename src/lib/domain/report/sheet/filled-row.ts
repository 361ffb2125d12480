import type { ListTask } from '../../list/list-task.ts';

/** A task of a filled list (原格式), as far as filing needs it: what it is recognised by, and what was written. */
export type FilledRow = Pick<
	ListTask,
	'firstRow' | 'number' | 'section' | 'measure' | 'collectives' | 'progress' | 'problem'
> & {
	/** Null where the directory does not know the unit, or where a name fits several. */
	units: { unitId: string | null; name: string }[];
	/** A whole percent that the words of the progress claim; it is offered and never taken by itself. */
	percent: number | null;
	cells: Pick<ListTask['cells'], 'measure' | 'unit' | 'progress' | 'problem'>;
};

/** The rows of a list that was read. Those without a text stay: they are what they match. */
export function filledRows(tasks: readonly ListTask[]): FilledRow[] {
	return tasks.map((task) => {
		const { firstRow, number, section, measure, collectives, progress, problem, cells } = task;
		const unit = cells.unit ?? cells.lead ?? cells.support;
		return {
			...{ firstRow, number, section, measure, collectives, progress, problem },
			units: task.units.map(({ unitId, name }) => ({ unitId, name })),
			percent: percentIn(task),
			cells: {
				...(cells.measure === undefined ? {} : { measure: cells.measure }),
				...(unit === undefined ? {} : { unit }),
				...(cells.progress === undefined ? {} : { progress: cells.progress }),
				...(cells.problem === undefined ? {} : { problem: cells.problem })
			}
		};
	});
}

function percentIn({ offers = [] }: ListTask): number | null {
	const offer = offers.find(({ kind }) => kind === 'percent');
	return offer?.kind === 'percent' && Number.isInteger(offer.percent) ? offer.percent : null;
}
