/** Words of what stands beside a report. */
export const evidenceWords = {
	/** A file whose name held nothing that could be kept. */
	unnamed: '未命名',
	kinds: { file: '文件', photo: '图片', document: '文号', link: '网址' },
	/** The stored bytes are gone or are others: nothing is handed out under their name. */
	damaged:
		'这份佐证的文件已损坏或丢失，没有打开。请把任务序号和月份告诉系统管理员，由其从备份恢复；原件还在的，请移除这一份后重新上传。'
};
