/** What the shells round the app say, on the console and on the few pages that are theirs. */
export const words = {
	title: '营商台账',
	started: (version) => `营商台账 ${version} 已启动。`,
	open: (address) => `  打开：${address}`,
	openOnLan: (address) => `  其他电脑打开：${address}`,
	plainLan:
		'  注意：局域网上走的是 http，没有加密；要用 https，请在前面放一个反向代理（见 .env.example 的 TRUST_PROXY）。',
	onlyHere: '  只有这台电脑能打开；要让局域网内的电脑也能打开，请设 HOST=0.0.0.0 再启动。',
	data: (folder) => `  数据在：${folder}`,
	database: '  数据在：DATABASE_URL 指定的数据库',
	firstKey: (key, address) =>
		`  第一次使用：打开 ${address}，用启用密钥 ${key} 建立管理员账号。密钥只能用一次。`,
	howToStop: '  停止：在这个窗口按 Ctrl+C',
	stopping: '正在停止：等进行中的请求完成 …',
	stopped: '已停止。',

	notBuilt: '程序还没有构建。请用 npm start 启动，它会先构建。',
	portTaken: (port) =>
		`端口 ${port} 已被别的程序占用（也许本程序已经在运行）。两种办法：关掉占用它的程序；或换一个端口，例如 PORT=${port + 1} npm start（也可写在程序文件夹的 .env 里：PORT=${port + 1}）。`,
	portForbidden: (port) =>
		`没有权限使用端口 ${port}（1024 以下一般要管理员权限）。请换一个端口，例如 PORT=3000 npm start。`,
	noSuchHost: (host) =>
		`HOST=${host} 不是这台电脑的地址。请用 127.0.0.1（只在本机打开）、0.0.0.0（局域网可打开）或本机的一个地址。`,
	badPort: (port) => `PORT=${port} 不是端口号。请用 1 到 65535 之间的整数，例如 PORT=3000。`,
	badProxy: (text) =>
		`TRUST_PROXY 里的“${text}”不是地址。请写反向代理的地址或网段，用逗号分开，例如 TRUST_PROXY=127.0.0.1,10.1.0.0/16。`,

	badSize: (text) =>
		`BODY_SIZE_LIMIT=${text} 不是大小。请写数字加 K、M 或 G，例如 BODY_SIZE_LIMIT=64M（不要写成 64MB）。`,
	badPatience: (text) =>
		`SHUTDOWN_TIMEOUT=${text} 不是秒数。请用 0 到 9999 之间的整数，例如 SHUTDOWN_TIMEOUT=10。`,
	serverHasData: (folder, pid, address) =>
		`数据文件夹“${folder}”正由另一个营商台账使用（进程 ${pid}），没有再启动一个。${address ? `请直接打开 ${address}；` : '它正在启动，请稍候；'}要重新启动，请先在它的窗口按 Ctrl+C。`,
	desktopHasData: (folder, pid) =>
		`数据文件夹“${folder}”正由桌面程序使用（进程 ${pid}），没有再启动一个。请先关闭桌面窗口再启动，或用 LEDGER_DATA 指定另一个文件夹。`,

	badHost: '网址里的主机名不正确，无法打开。请检查网址。',
	badRequest: '浏览器发来的请求不完整或格式不对，无法处理。请重新打开网页。',
	tooSlow: '请求太久没有发完，已断开。请检查网络后重试。',
	headersTooLarge: '请求的头部太大，无法处理。请清除本站的 Cookie 后重试。',
	notFound: '没有这一页。',
	broken: '系统出错了，请稍后重试。',

	noKey:
		'这是桌面窗口使用的地址，需要从桌面程序打开。请关闭这一页，再启动一次桌面程序（npm run desktop）。',
	wrongDoor: '这个地址只接受本机的桌面窗口，不能用别的主机名打开。',
	desktopStarted: (folder) =>
		`营商台账的桌面窗口已打开；关闭窗口，程序就停止。\n  数据在：${folder}`,
	desktopAgain: '桌面程序已经在运行，已再次打开它的窗口。',
	desktopByHand: (url) =>
		`没有找到可以打开窗口的浏览器（Edge、Chrome 或 Chromium）。请在任一浏览器中打开下面的地址（只能用一次），按 Ctrl+C 停止：\n  ${url}`,
	desktopUnopened: (reason, url) =>
		`浏览器窗口没有打开（${reason}）。请在浏览器中打开下面的地址（只能用一次），按 Ctrl+C 停止：\n  ${url}`,
	profileUnwritable: (folder, reason) =>
		`窗口用的文件夹“${folder}”不能写入（${reason}）。请检查权限和磁盘空间，或用 LEDGER_PROFILE 指定另一个文件夹。`,
	dataUnwritable: (folder, reason) =>
		`数据文件夹“${folder}”不能写入（${reason}）。请检查权限和磁盘空间，或用 LEDGER_DATA 指定另一个文件夹。`
};
