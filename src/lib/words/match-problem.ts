import type { MatchProblemFacts } from '../domain/list/match-problem.ts';

/** A list that was read, held against the ledger, in words. */
export const matchProblemWords = {
	'match.duplicate': ({ of, value, first }) =>
		of === 'number'
			? `序号“${value}”在 ${first} 已经出现过。请选择只导入先出现的一项，或确认是两项不同的任务。`
			: `“${value}”与 ${first} 的措施、重点任务、责任单位都相同。请选择只导入先出现的一项，或确认是两项不同的任务。`,
	'match.renumbered': ({ number }) =>
		`看起来是台账${task(number)}改了序号，文字也有改动。请确认是这一项，或作为新任务导入。`,
	'match.rewritten': ({ number }) =>
		`与台账${task(number)}对得上的内容不多，文字改动较大。请确认是这一项，或作为新任务导入。`,
	'match.other-units': ({ number }) =>
		`文字与台账${task(number)}相同或相近，但责任单位不同。请确认是这一项换了责任单位，或作为新任务导入。`,
	'match.several': ({ numbers }) =>
		`台账里有几项与它差不多（${numbers.map(task).join('、')}）。请选择是哪一项，或作为新任务导入。`,
	'match.ended': ({ number, state }) =>
		`台账${task(number)}已${state === 'cancelled' ? '取消' : '并入其他任务'}，文件里又有。请选择恢复这一项、作为新任务导入，或不导入。`
} satisfies { [Code in keyof MatchProblemFacts]: (facts: MatchProblemFacts[Code]) => string };

function task(number: string): string {
	return number === '' ? '一项没有序号的任务' : `第 ${number} 项`;
}
