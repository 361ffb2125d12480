import { expect, test } from 'vitest';
import { inPage, place } from './in-page.server.ts';

const rows = '<tr><td>第44项：<b>全程网办</b></td></tr>';
const headers = { 'content-type': 'text/html; charset=utf-8', etag: '"1"' };

function kept(isDataRequest: boolean) {
	const locals: Pick<App.Locals, 'inPage'> = { inPage: [] };
	return { data: inPage(locals, rows, isDataRequest), locals };
}

test('a script that draws another view gets the markup as data', () => {
	const { data, locals } = kept(true);
	expect(JSON.parse(JSON.stringify(data))).toEqual({ html: rows });
	expect(locals.inPage).toEqual([]);
});

test('a whole page has it once: where its mark was drawn, and not in its data', async () => {
	const { data, locals } = kept(false);
	expect(JSON.parse(JSON.stringify(data))).toEqual({});
	expect(data.html).not.toContain('第44项');
	const short = { ...headers, 'content-length': '47' };
	const drawn = new Response(`<table>${data.html}</table>`, { status: 400, headers: short });
	const answer = await place(locals.inPage, drawn);
	expect(await answer.text()).toBe(`<table>${rows}</table>`);
	expect([answer.status, answer.headers.get('etag')]).toEqual([400, null]);
	const bytes = Buffer.byteLength(`<table>${rows}</table>`);
	expect(answer.headers.get('content-length')).toBe(String(bytes));
});

test.each([
	['a page that did not draw it', '<p>出错了</p>', headers],
	['what is no page', '{}', { 'content-type': 'application/json' }]
])('%s stays as it is', async (_, body, headers) => {
	const { locals } = kept(false);
	const answer = await place(locals.inPage, new Response(body, { headers }));
	expect(await answer.text()).toBe(body);
});

test('no two marks are the same, so that nobody can type one', () => {
	expect(kept(false).data.html).not.toBe(kept(false).data.html);
});
