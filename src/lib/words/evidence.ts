/** Words of what stands beside a report. */
export const evidenceWords = {
	title: '佐证',
	none: '没有佐证。',
	choose: '选文件/拍照',
	sending: '正在上传…',
	reference: '文号或网址',
	/** What is typed, as it will be opened. */
	asLink: (link: string) => `将存为网址：${link}`,
	add: '添加',
	remove: '移除',
	removeOne: (label: string) => `移除${label}`,
	removed: '已移除一份佐证。',
	restore: '撤销移除',
	/** The name of a picture that was pasted. */
	pasted: (clock: string) => `粘贴的图片${clock}.png`,
	/** A file whose name held nothing that could be kept. */
	unnamed: '未命名',
	kinds: { file: '文件', photo: '图片', document: '文号', link: '网址' },
	/** The stored bytes are gone or are others: nothing is handed out under their name. */
	damaged:
		'这份佐证的文件已损坏或丢失，没有打开。请把任务序号和月份告诉系统管理员，由其从备份恢复；原件还在的，请移除这一份后重新上传。'
};
