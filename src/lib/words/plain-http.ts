/** What administrators are told where passwords can be read along the way. */
export const plainHttpWords = {
	about: '没有加密：',
	text: '现在是 http，密码和数据在网络上可能被人看到。请在前面放一个 https 反向代理（见帮助“系统管理员”）。此提示只有管理员看到'
};
