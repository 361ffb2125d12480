import { errorPageWords } from './error-page.ts';

/** What the error page says, where there is room for a sentence only: in JSON and in plain text. */
export function errorSentence(status: number, reference?: string): string {
	const { title, advice } = errorPageWords(status, null);
	return `${title}${reference ? `（编号 ${reference}）` : ''}。${advice}`;
}

export const foreignOriginWords =
	'这次提交不是从本系统的页面发出的，没有执行。请从本系统页面重新操作。';
