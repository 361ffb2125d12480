/** What a page says when a request cannot be answered. */
export const errorWords = {
	notFound: '没有这一页，可能已停用或网址不全。',
	broken: (reference: string) => `系统出错了（编号 ${reference}），请稍后重试。`,
	foreignOrigin: '这次提交不是从本系统的页面发出的，没有执行。请从本系统页面重新操作。'
};
