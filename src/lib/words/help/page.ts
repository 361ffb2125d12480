/** Words of the help pages round the topics themselves. */
export const helpWords = {
	title: '帮助',
	about: '按岗位选一页，每一页都可以打印。这里只写本版本已有的功能。',
	onThisPage: '本页内容',
	standings: '任务状态',
	standing: '状态',
	meaning: '含义',
	copyCommand: '复制'
};
