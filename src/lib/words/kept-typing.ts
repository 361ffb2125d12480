import { agoText } from './format.ts';

/** Where something was typed that was never sent, in the line above its form. */
export const keptTypingWords = {
	/** Beside what opens the form. */
	mark: '有未提交的内容',
	title: (at: string, now: string) => `有未提交的内容（${agoText(at, now)}填写）`,
	lead: '点“取回”填回原处，可以接着修改，不会自动提交。',
	more: (count: number) => `另有 ${count} 处`,
	blank: '（清空）',
	ticked: '已勾选',
	unticked: '取消勾选',
	takeBack: '取回',
	forget: '不要了',
	back: '已取回，还没有提交。请核对后提交。',
	told: '以下内容没有取回：表单里这几处后来有改动，或已经没有这一处。如仍需要，请照着补填：',
	nothing: '没有能取回的内容',
	gone: '没有能取回的内容（这一处已经不用填写）：',
	phones: (labels: string) => `电话号码不保存在这台电脑上。请补填：${labels}。`,
	close: '知道了'
};

/** Before somebody signs out who typed what was never sent. */
export const signOutWords = {
	title: '还有没提交的内容',
	text: (count: number) =>
		`这台电脑上有 ${count} 处填写过、还没有提交的内容，退出登录后不再保留。如需保留，请返回，提交后再退出。`,
	stay: '返回',
	leave: '不保留，退出'
};
