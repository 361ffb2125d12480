import type { FileProblemFacts } from '../domain/list/file-problem.ts';

/** A file or a paste that was not opened, or opened only in part, in words. */
export const fileProblemWords = {
	'file.encrypted': () =>
		'这个文件设了打开密码，读不了。请在 WPS 或 Excel 中取消密码后另存，再选一次。'
} satisfies { [Code in keyof FileProblemFacts]: (facts: FileProblemFacts[Code]) => string };
