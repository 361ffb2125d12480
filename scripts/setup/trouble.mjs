/**
 * What went wrong, in the words of the person who installs: npm's and the system's codes on the
 * left, what it means and what to do on the right. The first that fits is said.
 */
/** @type {[RegExp, (place: { folder: string }) => string][]} */
const troubles = [
	[
		/\b(EROFS|EACCES|EPERM)\b/,
		({ folder }) =>
			`文件夹 ${folder} 不能写入。请换用对它有写权限的账号，或把整个程序复制到有写权限的文件夹（例如自己的主目录）再运行；在 Windows 上也请关闭正在运行的本程序。`
	],
	[
		/\b(ENOTEMPTY|EBUSY)\b/,
		({ folder }) =>
			`文件夹 ${folder} 正被另一个程序使用。请关闭正在运行的本程序、编辑器和杀毒软件的扫描，再运行一次。`
	],
	[
		/\b(ENOSPC|EDQUOT)\b/,
		({ folder }) => `磁盘已满，写不进 ${folder}。第一次准备约需 1 GB，请腾出空间后再运行一次。`
	],
	[
		/\b(ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ESOCKETTIMEDOUT|ERR_SOCKET_TIMEOUT|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|EPROTO|ERR_SOCKET_CLOSED)\b/,
		() =>
			'连不上软件源。请检查网络；经代理上网请先设 npm config set proxy、https-proxy，单位有自己的软件源请先设 npm config set registry，再运行一次（已完成的部分不会重来）。'
	],
	[
		/SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF)|CERT_(HAS_EXPIRED|UNTRUSTED)|ERR_TLS_CERT/,
		() =>
			'软件源的证书不被信任（常见于单位网关）。请向网管要根证书，用 npm config set cafile 指定；也请检查本机时间是否正确。'
	],
	[
		/\b(E401|E403|E407)\b/,
		() =>
			'软件源拒绝了请求。请检查 npm config get registry 指向的软件源是否需要账号，或网关是否拦截，再运行一次。'
	],
	[
		/\b(E404|ETARGET|E50[0-9]|E429)\b/,
		() =>
			'软件源里暂时取不到需要的程序包。请稍后再试；若用的是单位或镜像软件源，请换一个更全的（npm config set registry）。'
	],
	[
		/\b(EINTEGRITY|Z_DATA_ERROR|TAR_BAD_ARCHIVE)\b/,
		() => '下载的程序包不完整或被改动。请运行 npm cache clean --force 后再试；反复出现请检查网关。'
	],
	[
		/\bEUSAGE\b/,
		() => 'package-lock.json 与 package.json 不一致。请恢复这两个文件（git checkout），再运行一次。'
	],
	[
		/\b(ENOMEM|SIGKILL)\b|heap out of memory/,
		() => '内存不足，这一步被系统中止。请关闭别的程序（至少留 2 GB）后再试。'
	]
];

/**
 * A sentence for a failed step; what is not known still gives one that says what to try.
 * @param {string} output
 * @param {{ folder?: string }} [place]
 */
export function explain(output, { folder = '' } = {}) {
	const found = troubles.find(([pattern]) => pattern.test(output));
	return found ? found[1]({ folder }) : '这一步没有完成，原因见上面几行。请照它处理后再运行一次。';
}
