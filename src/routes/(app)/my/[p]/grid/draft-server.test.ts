import { expect, test } from 'vitest';
import { cellsOf, stepOf } from './draft-server.ts';

const edit = (field: string, from: string, to: string) => ({ taskId: 't.u', field, from, to });

test('a step goes back from what the server has now to what stood there before', () => {
	const edits = [edit('status', '', 'underway'), edit('progress', '旧', '第一行\n"第二行"')];
	const cells = [{ taskId: 't.u', field: 'status', text: '推进中' }];
	expect(cellsOf(stepOf(edits, cells))).toEqual([
		edit('status', '推进中', ''),
		edit('progress', '第一行\n"第二行"', '旧')
	]);
});

test.each(['', 'act1', '{}', '[1]', '[{"taskId":"t.u"}]'])('%j is no step', (kept) => {
	expect(cellsOf(kept)).toEqual([]);
});
