import { compact } from '../printed.ts';
import type { ColumnUse } from './list-choices.ts';
import type { Confidence } from './list-reading.ts';
import type { ListField } from './list-task.ts';

/** What a heading stands for, by its words without blanks. The office's own answers are added to it. */
export type ColumnSynonyms = Readonly<Record<string, ColumnUse>>;

const headings: Record<ListField | 'extra', string> = {
	section:
		'重点任务 任务类别 任务分类 重点领域 领域 一级指标 类别 板块 指标 专题 所属领域 任务领域',
	number: '序号 编号 项次 任务编号 任务序号 事项编号 序',
	measure:
		'改革措施 工作措施 具体措施 主要措施 改革举措 工作举措 具体举措 重点举措 主要举措 措施 举措 任务内容 ' +
		'工作内容 具体内容 具体任务 工作任务 主要任务 改革任务 任务 事项 改革事项 工作事项 任务事项 具体事项 整改措施',
	unit: '责任单位 责任部门 主责单位 主责部门 承办单位 承办部门 落实单位 实施单位 责任主体 负责单位 负责部门 单位',
	lead: '牵头单位 牵头部门 主办单位 主办部门 牵头责任单位 第一责任单位 牵头单位（部门）',
	support: '配合单位 配合部门 协办单位 协办部门 参与单位 参加单位 协助单位 协同单位 配合责任单位',
	person: '责任人 责任人/联系人 责任人及联系人 责任人联系人 责任人和联系人',
	responsiblePerson: '负责人 分管领导 分管负责人 责任领导 单位责任人 责任人姓名 负责人姓名',
	contactPerson: '联系人 联络员 经办人 填报人 联系人姓名 具体联系人 具体经办人',
	phone:
		'联系电话 电话 联系方式 手机 手机号 手机号码 办公电话 联系手机 电话号码 联系人电话 责任人电话 责任人联系电话 联系人联系电话',
	progress:
		'进展情况 工作进展 目前进展 完成情况 落实情况 推进情况 进度情况 工作进展情况 任务进展情况 最新进展 进度 进展',
	problem: '存在问题 存在的问题 困难问题 存在困难 问题困难 问题 存在问题及困难 困难和问题',
	deadline:
		'完成时限 完成时间 时间要求 完成日期 时限 时限要求 完成期限 办结时限 截止时间 截止日期 时间节点 计划完成时间 期限 完成节点 工作时限',
	extra: '备注 说明 阶段目标 牵头领导 工作目标 预期目标 下一步计划 下一步工作'
};

/** The headings that are known of themselves; each form and each answer of the office adds to them. */
export const columnSynonyms: ColumnSynonyms = Object.fromEntries(
	Object.entries(headings).flatMap(([use, words]) =>
		words.split(' ').map((heading) => [heading, use as ColumnUse])
	)
);

/** In this order: 责任人联系电话 is a telephone, 责任单位联系人 a person, 牵头责任单位 leads. */
const likely: [ListField, RegExp][] = [
	['phone', /(?:电话|手机|联系方式)(?:号码)?$/],
	['contactPerson', /(?:联系人|联络员|经办人)(?:姓名)?$/],
	['responsiblePerson', /(?:责任人|负责人|责任领导|分管领导)(?:姓名)?$/],
	['lead', /^(?:.{0,4}责任(?:单位|部门|分工))?(?:牵头|主办).{0,2}(?:单位|部门)?$/],
	[
		'support',
		/^(?:.{0,4}责任(?:单位|部门|分工))?(?:配合|协办|协助|参与|参加).{0,2}(?:单位|部门)?$/
	],
	['lead', /(?:牵头|主办)(?:责任)?(?:单位|部门|科室)/],
	['support', /(?:配合|协办|协助|参与|参加)(?:责任)?(?:单位|部门|科室)/],
	['unit', /(?:责任|主责|承办|负责|落实|实施).{0,2}(?:单位|部门|主体|科室)/],
	[
		'deadline',
		/时限|期限|(?:完成|截止|截至|办结|要求|计划).{0,2}(?:时间|日期|节点)|时间(?:要求|节点|安排)/
	],
	['problem', /问题|困难/],
	['progress', /进展|进度|(?:完成|落实|推进|执行)情况/],
	['measure', /措施|举措|(?:任务|工作|事项|改革)(?:内容|名称|事项|任务)|整改内容/],
	['section', /类别|领域|分类|板块|(?:一级|二级)?指标|专项/],
	['number', /^(?:序|编)号|号$/]
];

/**
 * What the words of a heading stand for, and how sure that is: a known heading is 准, one that
 * contains a known word 可能; anything else is kept under its heading, and a person asked.
 */
export function useOfHeading(
	heading: string,
	synonyms: ColumnSynonyms
): { use: ColumnUse; confidence: Confidence } {
	const words = compact(heading).replace(/[*:;。.、]+$/g, '');
	const bare = words.replace(/\([^()]*\)/g, '');
	for (const known of [words, bare]) {
		const use = Object.hasOwn(synonyms, known) ? synonyms[known] : undefined;
		if (use !== undefined) return { use, confidence: 'sure' };
	}
	const found = bare.length <= longestHeading && likely.find(([, pattern]) => pattern.test(bare));
	return found ? { use: found[0], confidence: 'likely' } : { use: 'extra', confidence: 'ask' };
}

const longestHeading = 16;
