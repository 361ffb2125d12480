/** What the office asks for while the month comes in, in turn. */
export const officeAsks = [
	page('desk', '/desk'),
	page('review', '/desk/review'),
	page('board', '/board'),
	page('chase', '/desk/chase'),
	// a 填报表 is handed out by a post, for what goes out is kept
	{
		kind: 'workbook',
		ask: (browser, unitId) =>
			browser.send('/desk/workbooks/file', new URLSearchParams({ unit: unitId }))
	},
	page('tasks', '/tasks')
];

function page(kind, path) {
	return { kind, ask: (browser) => browser.page(path) };
}
