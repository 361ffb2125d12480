import type { ChaseProblemFacts } from '../domain/chase/chase-problem.ts';
import { monthText, shortDateText } from './format.ts';

type Words = { [Code in keyof ChaseProblemFacts]: (facts: ChaseProblemFacts[Code]) => string };

const braced = (names: readonly string[]) => names.map((name) => `{${name}}`).join('、');

/** Why nobody was reminded, or an own wording was not kept, and what to do instead. */
export const chaseProblemWords: Words = {
	'chase.nobody': () => '没有勾选单位，没有记录。请在单位名前面勾选要催办的单位。',
	'chase.filed': () => '勾选的单位都已经上报，没有记录。请看现在还没有上报的单位。',
	'chase.closed': ({ period }) =>
		`${monthText(period)}已封账，不再催办。如需补报，请在“期次”里重新开放。`,
	'chase.ahead': ({ period }) =>
		`${monthText(period)}还没有到，不用催办。请到那个月的 1 日以后再来。`,
	'chase.absent': () => '没有找到这次催办，没有改动。请看下面的催办记录。',
	'chase.sent': () => '这次提醒由程序发出，已经送达，不能撤销。请看下面的催办记录。',
	'chase.undone': () => '这次催办已经撤销过，不用再撤。请看下面的催办记录。',
	'chase.until-past': ({ today }) =>
		`“请在哪天前上报”早于今天（${shortDateText(today)}）。请改成今天或以后的日期。`,
	'chase.unknown-place': ({ names, known }) =>
		`文字里的${braced(names)}不能自动填写，没有保存。请改为可用的：${braced(known)}。`
};
