import {
	statusClaims,
	type EntryField,
	type NoProgressReason,
	type PartField,
	type StatusClaim
} from '../domain/report/entry.ts';
import { standingWords } from './standing.ts';

/** Labels of the fields of a report, the same above the field and in the sentence about it. */
export const reportFieldWords: Record<EntryField, string> = {
	status: '状态',
	percent: '完成比例',
	doneOn: '完成日期',
	progress: '本月进展',
	problem: '存在问题',
	nextStep: '下一步',
	expectedOn: '预计完成日期',
	noProgress: '本月无进展',
	noProgressNote: '无进展的说明',
	askOf: '协调对象',
	ask: '需要协调'
};

/** One line under a field, as an example where one says more than a rule. */
export const reportFieldHints: Record<EntryField, string> = {
	status: '按实际情况选择，已完成的还要填写完成日期',
	percent: '按里程碑估算即可，已完成填 100',
	doneOn: '实际完成的那一天，不晚于今天',
	progress: '例：10月12日与区市场监管局完成字段对接，已受理送达承诺 36 份',
	problem: '写清卡在哪一步、需要谁。没有请留空',
	nextStep: '例：11月完成接口联调，12月上线',
	expectedOn: '预计哪一天能完成，不影响原定的完成时限',
	noProgress: '本月没有新的进展时选择原因，完成比例与上月相同',
	noProgressNote: '例：省里的技术规范预计12月印发，印发后两周内完成对接',
	askOf: '例：区市场监管局、区领导',
	ask: '写清请求什么。填写后会出现在区领导总览'
};

/** The label of any field, of a part of a task by its kind. */
export function reportFieldText(field: EntryField | PartField): string {
	if (isFixed(field)) return reportFieldWords[field];
	if (field.startsWith('milestone.')) return '阶段目标';
	return field.startsWith('reading.') ? '指标数据' : '说明';
}

function isFixed(field: EntryField | PartField): field is EntryField {
	return field in reportFieldWords;
}

/** How far a unit says its task is, in the words that a task wears. */
export const statusClaimWords: Record<StatusClaim, string> = {
	notStarted: standingWords.notStarted,
	underway: standingWords.underway,
	atRisk: standingWords.atRisk,
	done: standingWords.done
};

/** Why there is nothing new in a month. */
export const noProgressWords: Record<NoProgressReason, string> = {
	waiting: '等待上级',
	conditions: '受客观条件限制',
	kept: '已完成保持',
	other: '其他'
};

/** The words that a field takes one of; null where it takes any text. */
export function reportCellChoices(field: EntryField): string[] | null {
	const words = choiceWords(field);
	return words && Object.values(words);
}

/** How what was typed reads in the cell of a table: a choice by its word, all else as it is. */
export function reportCellText(field: EntryField, value: string): string {
	return choiceWords(field)?.[value] ?? value;
}

/** What a cell says: a word is its choice, and what is none of them stays as it was typed. */
export function reportCellValue(field: EntryField, text: string): string {
	const typed = text.replace(/\r\n?/g, '\n').trim();
	const word = typed.replace(/\s/g, '');
	const found = Object.entries(choiceWords(field) ?? {}).find(([, each]) => each === word);
	return found?.[0] ?? typed;
}

function choiceWords(field: EntryField): { readonly [value: string]: string } | null {
	if (field === 'status') return claimsInOrder;
	return field === 'noProgress' ? noProgressWords : null;
}

/** In the order of the form. */
const claimsInOrder = Object.fromEntries(
	statusClaims.map((claim) => [claim, statusClaimWords[claim]])
);
