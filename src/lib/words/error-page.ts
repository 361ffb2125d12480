/** What an error page says: what is wrong, and what to do now. */
export type ErrorPageWords = { title: string; advice: string };

/**
 * Words for a status; `who` is the account as shown in the header, if somebody is signed in. An
 * administrator is not sent to the administrator.
 */
export function errorPageWords(
	status: number,
	who: string | null,
	isAdmin = false
): ErrorPageWords {
	if (status >= 500) {
		return {
			title: '系统出错了',
			advice: '请稍后重试。如果刚才正在填写，请先返回上一页，确认内容还在。'
		};
	}
	return (
		clientErrors(who, isAdmin)[status] ?? { title: `这个请求无法处理（${status}）`, advice: goBack }
	);
}

export const errorPageLabels = {
	home: '返回首页',
	help: '查看帮助',
	reload: '再试一次',
	reference: (reference: string) =>
		`若反复出现，请把编号 ${reference} 告诉系统管理员，凭编号可以查到当时的记录。`
};

const goBack = '请返回上一页，再试一次。';

function clientErrors(who: string | null, isAdmin: boolean): Record<number, ErrorPageWords> {
	return {
		400: { title: '这个请求不完整或格式不对', advice: goBack },
		403: {
			title: '不能打开这一页',
			advice: who
				? `当前账号是 ${who}，这一页由其他岗位使用。如果工作需要，请联系${isAdmin ? '区营商办' : '系统管理员'}。`
				: '这一页需要相应岗位的账号才能打开。'
		},
		404: {
			title: '没有这一页',
			advice: '可能任务已停用，或网址不全。请核对网址，或从首页重新进入。'
		},
		405: { title: '这个地址不能直接打开', advice: '请从首页重新进入。' },
		413: { title: '提交的内容太大', advice: '请减少内容，或压缩文件后再试一次。' },
		429: { title: '操作过于频繁', advice: '请等一分钟再试。' }
	};
}
