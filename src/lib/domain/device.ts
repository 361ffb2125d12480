/** From the most telling mark to the least: browsers made of another one name that one too. */
const browsers: readonly [mark: RegExp, name: string][] = [
	[/MicroMessenger\//, '微信'],
	[/wxwork\//i, '企业微信'],
	[/DingTalk\//i, '钉钉'],
	[/\bEdgA?\/(\d+)|EdgiOS\/(\d+)/, 'Edge'],
	[/360(SE|EE)|QIHU/i, '360 浏览器'],
	[/Qaxbrowser\/?(\d+)?/i, '奇安信浏览器'],
	[/M?QQBrowser\/(\d+)/, 'QQ 浏览器'],
	[/MetaSr|Sogou/i, '搜狗浏览器'],
	[/HuaweiBrowser\/(\d+)/, '华为浏览器'],
	[/UBrowser|UCBrowser\/(\d+)/, 'UC 浏览器'],
	[/UOS\w*Browser|UOSBrowser|UOS Professional.*Chrome/i, '统信浏览器'],
	[/(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
	[/(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
	[/Version\/(\d+).*Safari\//, 'Safari'],
	[/MSIE |Trident\//, 'IE']
];

const systems: readonly [mark: RegExp, name: string][] = [
	[/OpenHarmony|HarmonyOS/i, '鸿蒙'],
	[/iPhone/, 'iPhone'],
	[/iPad/, 'iPad'],
	[/Android/, 'Android'],
	[/UOS|Uniontech/i, '统信 UOS'],
	[/Kylin/i, '麒麟'],
	[/Windows/, 'Windows'],
	[/Mac OS X|Macintosh/, 'Mac'],
	[/Linux|X11/, 'Linux']
];

/** What a browser says of itself; null for what is not known. It may lie: only a help for memory. */
export type Device = { browser: string | null; version: string | null; system: string | null };

export function deviceOf(agent: string | null): Device {
	const text = agent ?? '';
	const browser = browsers.find(([mark]) => mark.test(text));
	const version = browser?.[0]
		.exec(text)
		?.slice(1)
		.find((part) => /^\d+$/.test(part ?? ''));
	return {
		browser: browser?.[1] ?? null,
		version: version ?? null,
		system: systems.find(([mark]) => mark.test(text))?.[1] ?? null
	};
}
