import type { TaskVerb } from '../domain/task-verb.ts';
import { instantText } from './format.ts';
import { taskVerbWords, undoWords } from './task-deed.ts';

type Back = { verb: TaskVerb; isTakingBack: boolean; madeAt: string; count: number };

/** 撤销 and 恢复 of what was done to several tasks at once: asked first, and told on a page of its own. */
export const takingBackWords = {
	/** On what leads there, or does it: what, and of a restoring also when that was taken back. */
	label: ({ verb, isTakingBack, madeAt, count }: Back) =>
		isTakingBack
			? `恢复 ${instantText(madeAt)} 撤销的“${taskVerbWords[verb]}”${count > 1 ? `（${count} 项）` : ''}`
			: `${undoWords(verb)}${count > 1 ? `（共 ${count} 项）` : ''}`,
	title: ({ verb, isTakingBack }: Pick<Back, 'verb' | 'isTakingBack'>) =>
		undoWords(verb, isTakingBack),
	made: ({ verb, isTakingBack }: Pick<Back, 'verb' | 'isTakingBack'>, who: string, at: string) =>
		`${at} ${who} ${isTakingBack ? '撤销了' : '办理了'}“${taskVerbWords[verb]}”，涉及下面的任务。`,
	asks: (isRestoring: boolean, count: number) =>
		isRestoring
			? `确认后，${count} 项任务恢复到撤销之前的样子。`
			: `确认后，${count} 项任务恢复到办理之前的样子。`,
	goes: (count: number) => `其中 ${count} 项是这次办理产生的，将从台账移出。`,
	emptied: (year: number) => `${year}年清单里没有别的任务，这份清单也随之不再列出。`,
	together: '要么全部完成，要么都不变；之后仍可以再改回来。',
	confirm: (isRestoring: boolean, count: number) =>
		`确认${isRestoring ? '恢复' : '撤销'}${count > 1 ? `（${count} 项）` : ''}`,
	back: '返回任务',
	toLedger: '返回台账',
	doneTitle: ({ verb, isTakingBack }: Pick<Back, 'verb' | 'isTakingBack'>) =>
		`已${isTakingBack ? '撤销' : '恢复'}“${taskVerbWords[verb]}”`,
	done: ({ verb, isTakingBack, count }: Omit<Back, 'madeAt'>) =>
		`已${isTakingBack ? '撤销' : '恢复'}“${taskVerbWords[verb]}”，共 ${count} 项`,
	gone: '已不在台账',
	tasks: '涉及的任务',
	what: '办理内容'
};
