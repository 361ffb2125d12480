import { compact } from '../../printed.ts';
import type { NoProgressReason, StatusClaim } from '../entry.ts';

/*
 * What people write into a cell that asks for one of a few words; the first wording of each is the one
 * that its list offers.
 */

export const statusWordings: Record<StatusClaim, string> = {
	underway: '推进中 进行中 正在推进 正常推进',
	atRisk: '有风险 存在风险',
	done: '已完成 完成',
	notStarted: '未启动 未开始 尚未启动'
};

export const reasonWordings: Record<NoProgressReason, string> = {
	waiting: '等待上级 等待上级文件',
	conditions: '受客观条件限制 客观条件限制',
	kept: '已完成保持 已完成，保持',
	other: '其他 其它'
};

export const truthWordings = {
	yes: '是 已达到 已完成 √ ✓ TRUE 1',
	'': '否 未达到 未完成 × ✗ FALSE 0'
};

/** The code of what was written; the code itself counts too. Undefined for none of them. */
export function chosen<Code extends string>(
	text: string,
	wordings: Readonly<Record<Code, string>>
): Code | undefined {
	const plain = compact(text);
	const all = Object.entries(wordings) as [Code, string][];
	return all.find(
		([code, words]) =>
			code === plain || words.split(' ').some((wording) => compact(wording) === plain)
	)?.[0];
}

/** What the list of a cell offers. */
export function offered(wordings: Readonly<Record<string, string>>): string[] {
	return Object.values(wordings).map((words) => words.split(' ')[0] ?? '');
}
