import type { Overtaken } from '../domain/overtaken.ts';

/** A deed that was refused because somebody had acted on the same thing first. */
export const overtakenWords = {
	/** What was done first, in front of why this was not. */
	first: (what: string, who: string, at: string, whose: Overtaken) =>
		`${who}（${whose === 'own' ? '另一个窗口，' : ''}${at}）：${what}。`,
	left: '刚才填写的内容没有提交，原来的表单已不在本页',
	leftHint: '如还用得着，可以先复制。',
	copy: (label: string) => `复制${label}`,
	granted: '同意延期',
	refused: '不同意延期',
	withdrawn: '撤回延期申请',
	asked: '申请延期',
	changed: '修改',
	solved: '标为已解决',
	reopened: '恢复为未解决'
};
