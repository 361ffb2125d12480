import { can } from '$lib/domain/actor.ts';
import type { TypedCarry } from '$lib/domain/carry/typed-carry.ts';
import type { ReadCarry } from '$lib/server/operations/tasks/read-carry.ts';
import { carryWords as words } from '$lib/words/carry.ts';
import { dateText } from '$lib/words/format.ts';
import { ledgerWords } from '$lib/words/ledger.ts';
import type { Actor } from '$lib/domain/actor.ts';
import { textOf, textsOf } from '../../../form.server.ts';

/** What the form says. */
export function typedIn(form: FormData): TypedCarry {
	const text = (name: string) => textOf(form, name);
	return {
		...{ fromId: text('from'), intoId: text('into'), numbering: text('numbering') },
		plan: {
			...{ year: text('year'), title: text('title') },
			...{ docNo: text('docNo'), startsOn: text('startsOn') }
		},
		taskIds: [...new Set(textsOf(form, 'task'))]
	};
}

/** What carrying would do, to be looked over line by line; null for whom it is not. */
export function previewOf(
	actor: Actor,
	{ into, tasks, sections }: ReadCarry,
	unitNames: ReadonlyMap<string, string>
) {
	if (!can(actor, 'task.edit', {})) return null;
	const isHeir = (task: ReadCarry['tasks'][number]) =>
		task.pairs.some(({ unitId }) => task.from.pairs.every((pair) => pair.unitId !== unitId));
	return {
		into: { year: into.year, title: into.title, startsOn: into.startsOn },
		counts: {
			tasks: tasks.length,
			newSections: sections.filter(({ id }) => id === null).length,
			milestones: sumOf(tasks, ({ goals }) => goals.milestones.length),
			indicators: sumOf(tasks, ({ goals }) => goals.indicators.length),
			lostDays: sumOf(tasks, ({ lostDays }) => lostDays),
			lost: tasks.filter(({ isDeadlineLost }) => isDeadlineLost).length,
			heirs: tasks.filter(isHeir).length
		},
		rows: tasks.map((task) => ({
			...{ id: task.from.id, from: task.from.number, number: task.number },
			title: task.from.title,
			section: task.section && { title: task.section.title, isNew: task.section.id === null },
			units: [
				...task.pairs.map(({ unitId, printed }) => unitNames.get(unitId) ?? printed),
				...task.from.collectives.map(({ printed }) => printed)
			],
			deadline: task.isDeadlineLost
				? words.lostDeadline(deadlineText(task.from.deadline))
				: deadlineText(task.deadline)
		}))
	};
}

export type CarryPreview = NonNullable<ReturnType<typeof previewOf>>;

function sumOf<Item>(items: readonly Item[], count: (item: Item) => number): number {
	return items.reduce((sum, item) => sum + count(item), 0);
}

function deadlineText({ text, dueOn }: ReadCarry['tasks'][number]['deadline']): string {
	return text ?? (dueOn === null ? ledgerWords.unstated : dateText(dueOn));
}
