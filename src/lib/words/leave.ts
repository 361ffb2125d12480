export type LeaveWords = { title: string; text: string; stay: string; leave: string };

/** Before a page is left whose forms hold what was not sent. */
export const leaveWords: LeaveWords = {
	title: '填写的内容还没有提交',
	text: '现在离开，本页改过、还没有提交的内容会丢失。如需保留，请返回填写，提交后再离开。',
	stay: '返回填写',
	leave: '不保留，离开'
};
