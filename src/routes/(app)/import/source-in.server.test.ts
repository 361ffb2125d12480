import { expect, test } from 'vitest';
import { sourceIn } from './source-in.server.ts';

test.each([
	['a file', new File(['序号'], '清单.csv'), { kind: 'file', fileName: '清单.csv' }],
	[
		'a chosen file of 0 bytes',
		new File([], '空文件.csv'),
		{ kind: 'file', fileName: '空文件.csv' }
	],
	['no file, as a browser sends it', new File([], ''), { kind: 'paste', text: '' }]
])('%s is taken for what it is', async (_, file, source) => {
	const form = new FormData();
	form.set('file', file);
	expect(await sourceIn(form)).toMatchObject(source);
});
